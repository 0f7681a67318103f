using Microsoft.AspNetCore.Connections;
using Onboarding.Api.Common.Bodies;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors;

/// <summary>
/// Middleware around all of a dialect's paths. It ensures that every response that is not a success has a documented form: rejections, failures, and statuses
/// without a body. The dialect only defines how they are written.
/// </summary>
internal abstract class DialectErrors(RequestDelegate next, TimeProvider clock, ILogger logger)
{
    /// <summary>The clock.</summary>
    protected TimeProvider Clock { get; } = clock;

    public async Task InvokeAsync(HttpContext context)
    {
        var started = Clock.GetTimestamp();
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null })
            {
                await Fail(context, context.Response.StatusCode, null, started);
            }
        }
        catch (PreconditionFailed failed) when (!context.Response.HasStarted)
        {
            await Fail(context, StatusCodes.Status412PreconditionFailed, failed.Findings[0].Message, started);
        }
        catch (RejectedException rejection) when (!context.Response.HasStarted)
        {
            await Reject(context, rejection);
        }
        catch (NotFound) when (!context.Response.HasStarted)
        {
            await Fail(context, StatusCodes.Status404NotFound, null, started);
        }
        catch (BadHttpRequestException rejection) when (!context.Response.HasStarted)
        {
            if (rejection is ServiceBusyException)
            {
                context.Response.Headers.RetryAfter = ServiceBusyException.RetryAfter;
            }

            await Fail(context, rejection.StatusCode, rejection.Message, started);
        }
        catch (ConnectionResetException) when (!context.Response.HasStarted)
        {
            // The client closed the connection while it was still sending. That is not a failure of the service, and a response cannot be delivered. Without the abort the
            // server would wait for the rest of the body and log an error of its own.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            context.Abort();
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            logger.LogFailure(failure, context);
            await Fail(context, StatusCodes.Status500InternalServerError, null, started);
        }
    }

    /// <summary>Writes a rejection by the rules.</summary>
    protected abstract Task Reject(HttpContext context, RejectedException rejection);

    /// <summary>Writes any other response that is not a success.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="why">The defect of the request, if more than the status is known; it quotes no data.</param>
    /// <param name="started">The start of the request, as the clock's timestamp.</param>
    protected abstract Task Fail(HttpContext context, int status, string? why, long started);
}
