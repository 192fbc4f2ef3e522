"""Which scene belongs to which photo file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from casebook.pictures.scenes import beijing, laixi, ordos, qingdao, shenyang, suzhou, teda, wuxi
from casebook.pictures.scenes.canvas import Canvas

Scene = Callable[[Canvas], None]

SCENES: Mapping[str, Scene] = {
    "teda-industrial-symbiosis/steam-exchange.jpg": teda.steam_exchange,
    "teda-industrial-symbiosis/reclaimed-water.jpg": teda.reclaimed_water,
    "teda-industrial-symbiosis/coastal-zone.jpg": teda.coastal_zone,
    "suzhou-industrial-park-loop/treatment-loop.jpg": suzhou.treatment_loop,
    "suzhou-industrial-park-loop/sludge-drying.jpg": suzhou.sludge_drying,
    "suzhou-industrial-park-loop/biogas-tanks.jpg": suzhou.biogas_tanks,
    "sino-german-ecopark-qingdao/passive-building.jpg": qingdao.passive_building,
    "sino-german-ecopark-qingdao/energy-station.jpg": qingdao.energy_station,
    "sino-german-ecopark-qingdao/ecopark-street.jpg": qingdao.ecopark_street,
    "beijing-bda/reclaimed-water-plant.jpg": beijing.reclaimed_water_plant,
    "beijing-bda/rooftop-solar.jpg": beijing.rooftop_solar,
    "beijing-bda/city-park.jpg": beijing.city_park,
    "ordos-zero-carbon-park/steppe-wind-solar.jpg": ordos.steppe_wind_solar,
    "ordos-zero-carbon-park/battery-storage.jpg": ordos.battery_storage,
    "ordos-zero-carbon-park/electric-trucks.jpg": ordos.electric_trucks,
    "bmw-brilliance-shenyang/solar-carport.jpg": shenyang.solar_carport,
    "bmw-brilliance-shenyang/geothermal-heating.jpg": shenyang.geothermal_heating,
    "bmw-brilliance-shenyang/paint-water-loop.jpg": shenyang.paint_water_loop,
    "schneider-electric-wuxi/microgrid-factory.jpg": wuxi.microgrid_factory,
    "schneider-electric-wuxi/energy-dashboard.jpg": wuxi.energy_dashboard,
    "schneider-electric-wuxi/green-logistics.jpg": wuxi.green_logistics,
    "haier-recycling-laixi/recycling-line.jpg": laixi.recycling_line,
    "haier-recycling-laixi/recycled-materials.jpg": laixi.recycled_materials,
    "haier-recycling-laixi/collection-yard.jpg": laixi.collection_yard,
}
