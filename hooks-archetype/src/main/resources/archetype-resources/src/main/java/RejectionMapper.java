package ${package};

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.bulkhooks.RecordsRejectedException;

/** Answers what hooks rejected: which record, counted from 0, which attribute, and why. */
@Provider
public class RejectionMapper implements ExceptionMapper<RecordsRejectedException> {

    private static final int UNPROCESSABLE = 422;

    @Override
    public Response toResponse(RecordsRejectedException rejected) {
        List<String> mistakes = rejected.rejections().stream()
                .map(record -> record.position() + ": " + record.attribute() + " " + record.message())
                .toList();
        return Response.status(UNPROCESSABLE).entity(mistakes).build();
    }
}
