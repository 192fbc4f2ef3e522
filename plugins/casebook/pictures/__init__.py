"""Pictures: photo derivatives, posters, charts, tile map, QR codes and drawn scenes."""
