using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Every answer under the dialect's paths that is no success has a documented shape: refusals, and statuses from anywhere below.</summary>
internal sealed class AmlyzeErrors(RequestDelegate next, AmlyzeProfiles profiles, TimeProvider clock, ILogger<AmlyzeErrors> logger)
{
    private static readonly AmlyzeAnswerContext Answers = new(new JsonSerializerOptions(AmlyzeAnswerContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public async Task InvokeAsync(HttpContext context)
    {
        var started = clock.GetTimestamp();
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null })
            {
                await Fail(context, context.Response.StatusCode, started);
            }
        }
        catch (Refusal refusal) when (!context.Response.HasStarted)
        {
            var profile = profiles.Of(context);
            await Write(context, profile.RefusedStatus, profile.Refusal(refusal.Findings));
        }
        catch (BadHttpRequestException refusal) when (!context.Response.HasStarted)
        {
            await Fail(context, refusal.StatusCode, started);
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
            await Fail(context, StatusCodes.Status500InternalServerError, started);
        }
    }

    private Task Fail(HttpContext context, int status, long started) =>
        Write(context, status, profiles.Of(context).Failure(new Failure(status, context.Request.Path, clock.GetUtcNow(), clock.GetElapsedTime(started))));

    private static Task Write(HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body, body.GetType(), Answers, contentType: null, context.RequestAborted);
    }
}
