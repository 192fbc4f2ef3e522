"""Which scene belongs to which photo file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from casebook.pictures.scenes.canvas import Canvas
from casebook.pictures.scenes.compositions.battery_storage import battery_storage
from casebook.pictures.scenes.compositions.biogas_tanks import biogas_tanks
from casebook.pictures.scenes.compositions.city_park import city_park
from casebook.pictures.scenes.compositions.coastal_zone import coastal_zone
from casebook.pictures.scenes.compositions.collection_yard import collection_yard
from casebook.pictures.scenes.compositions.ecopark_street import ecopark_street
from casebook.pictures.scenes.compositions.electric_trucks import electric_trucks
from casebook.pictures.scenes.compositions.energy_dashboard import energy_dashboard
from casebook.pictures.scenes.compositions.energy_station import energy_station
from casebook.pictures.scenes.compositions.geothermal_heating import geothermal_heating
from casebook.pictures.scenes.compositions.green_logistics import green_logistics
from casebook.pictures.scenes.compositions.microgrid_factory import microgrid_factory
from casebook.pictures.scenes.compositions.paint_water_loop import paint_water_loop
from casebook.pictures.scenes.compositions.passive_building import passive_building
from casebook.pictures.scenes.compositions.reclaimed_water import reclaimed_water
from casebook.pictures.scenes.compositions.reclaimed_water_plant import reclaimed_water_plant
from casebook.pictures.scenes.compositions.recycled_materials import recycled_materials
from casebook.pictures.scenes.compositions.recycling_line import recycling_line
from casebook.pictures.scenes.compositions.rooftop_solar import rooftop_solar
from casebook.pictures.scenes.compositions.sludge_drying import sludge_drying
from casebook.pictures.scenes.compositions.solar_carport import solar_carport
from casebook.pictures.scenes.compositions.steam_exchange import steam_exchange
from casebook.pictures.scenes.compositions.steppe_wind_solar import steppe_wind_solar
from casebook.pictures.scenes.compositions.treatment_loop import treatment_loop

Scene = Callable[[Canvas], None]

SCENES: Mapping[str, Scene] = {
    "teda-industrial-symbiosis/steam-exchange.jpg": steam_exchange,
    "teda-industrial-symbiosis/reclaimed-water.jpg": reclaimed_water,
    "teda-industrial-symbiosis/coastal-zone.jpg": coastal_zone,
    "suzhou-industrial-park-loop/treatment-loop.jpg": treatment_loop,
    "suzhou-industrial-park-loop/sludge-drying.jpg": sludge_drying,
    "suzhou-industrial-park-loop/biogas-tanks.jpg": biogas_tanks,
    "sino-german-ecopark-qingdao/passive-building.jpg": passive_building,
    "sino-german-ecopark-qingdao/energy-station.jpg": energy_station,
    "sino-german-ecopark-qingdao/ecopark-street.jpg": ecopark_street,
    "beijing-bda/reclaimed-water-plant.jpg": reclaimed_water_plant,
    "beijing-bda/rooftop-solar.jpg": rooftop_solar,
    "beijing-bda/city-park.jpg": city_park,
    "ordos-zero-carbon-park/steppe-wind-solar.jpg": steppe_wind_solar,
    "ordos-zero-carbon-park/battery-storage.jpg": battery_storage,
    "ordos-zero-carbon-park/electric-trucks.jpg": electric_trucks,
    "bmw-brilliance-shenyang/solar-carport.jpg": solar_carport,
    "bmw-brilliance-shenyang/geothermal-heating.jpg": geothermal_heating,
    "bmw-brilliance-shenyang/paint-water-loop.jpg": paint_water_loop,
    "schneider-electric-wuxi/microgrid-factory.jpg": microgrid_factory,
    "schneider-electric-wuxi/energy-dashboard.jpg": energy_dashboard,
    "schneider-electric-wuxi/green-logistics.jpg": green_logistics,
    "haier-recycling-laixi/recycling-line.jpg": recycling_line,
    "haier-recycling-laixi/recycled-materials.jpg": recycled_materials,
    "haier-recycling-laixi/collection-yard.jpg": collection_yard,
}
"""Scene by ``<case folder>/<photo file>``; a new picture is a module in ``compositions`` and a line here."""
