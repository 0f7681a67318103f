using Microsoft.AspNetCore.Connections;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors;

/// <summary>
/// Stands round everything under a dialect's paths, so that every answer that is no success has one of its documented shapes: rejections, failures, and
/// bare statuses from anywhere below. A dialect says only how it writes them.
/// </summary>
internal abstract class DialectErrors(RequestDelegate next, TimeProvider clock, ILogger logger)
{
    /// <summary>The time.</summary>
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
            await Fail(context, rejection.StatusCode, rejection.Message, started);
        }
        catch (ConnectionResetException) when (!context.Response.HasStarted)
        {
            // The client went away while it was still sending: no failure of ours, and nobody is left to answer. Without the abort the server
            // would try to drain what never comes, and log an error of its own.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            context.Abort();
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            logger.LogFailure(failure, context);
            await Fail(context, StatusCodes.Status500InternalServerError, null, started);
        }
    }

    /// <summary>Writes a rejection of the rules.</summary>
    protected abstract Task Reject(HttpContext context, RejectedException rejection);

    /// <summary>Writes any other answer that is no success.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="why">What is wrong with the request, where more is known than the status; it quotes no data.</param>
    /// <param name="started">When the request began, as the clock's timestamp.</param>
    protected abstract Task Fail(HttpContext context, int status, string? why, long started);
}
