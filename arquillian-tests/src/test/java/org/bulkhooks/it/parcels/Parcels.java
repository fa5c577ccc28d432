package org.bulkhooks.it.parcels;

import jakarta.data.repository.By;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

/** The parcels of the application, by Jakarta Data. */
@Repository
public interface Parcels extends CrudRepository<Parcel, Long> {

    List<Parcel> findByTownOrderByNumber(String town);

    @Query("update Parcel set weight = weight + ?2 where town = ?1")
    int load(String town, int weight);

    @Query("delete from Parcel where town = ?1")
    int lose(String town);

    @Delete
    void deliver(@By("town") String town);
}
