using Microsoft.AspNetCore.Connections;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors;

/// <summary>The status of the response to each exception. The core API and the console use the same table.</summary>
internal static class ExceptionStatus
{
    /// <summary>Returns the status; 500 for an exception that is a failure of the service.</summary>
    public static int Of(Exception exception) => exception switch
    {
        IdempotencyRejectedException rejection => Of(rejection.Problem),
        PreconditionFailed => StatusCodes.Status412PreconditionFailed,
        InvalidInput => StatusCodes.Status400BadRequest,
        NotPermitted => StatusCodes.Status403Forbidden,
        UnusableContent => StatusCodes.Status422UnprocessableEntity,
        SourceUnreachable => StatusCodes.Status502BadGateway,
        RejectedException => StatusCodes.Status409Conflict,
        NotFound => StatusCodes.Status404NotFound,
        BadHttpRequestException bad => bad.StatusCode,

        // The client closed the connection while it was still sending.
        ConnectionResetException => StatusCodes.Status499ClientClosedRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Returns the status of a problem with the idempotency key.</summary>
    public static int Of(IdempotencyProblem problem) => problem switch
    {
        IdempotencyProblem.KeyMissing or IdempotencyProblem.KeyTooLong => StatusCodes.Status400BadRequest,
        IdempotencyProblem.KeyReused => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    };

    /// <summary>Sets the header Retry-After if the same request can succeed later.</summary>
    public static void SetRetryAfter(HttpResponse response, Exception exception)
    {
        if (exception is ServiceBusyException)
        {
            response.Headers.RetryAfter = ServiceBusyException.RetryAfter;
        }
        else if (exception is IdempotencyRejectedException { Problem: IdempotencyProblem.StillRunning })
        {
            response.Headers.RetryAfter = IdempotencyRejectedException.RetryAfter;
        }
    }
}
