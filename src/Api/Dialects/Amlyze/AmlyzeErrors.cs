using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>Writes error responses in the documented formats of this dialect.</summary>
internal sealed class AmlyzeErrors(RequestDelegate next, AmlyzeProfiles profiles, TimeProvider clock, ILogger<AmlyzeErrors> logger)
    : DialectErrors(next, clock, logger)
{
    /// <summary>The responses of this dialect, with texts as they are.</summary>
    internal static readonly AmlyzeResponseContext Wire = new(new JsonSerializerOptions(AmlyzeResponseContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    protected override Task Reject(HttpContext context, RejectedException rejection)
    {
        var profile = profiles.Of(context);
        return Write(context, profile.RejectedStatus, profile.RejectionBody(rejection.Findings));
    }

    protected override Task Fail(HttpContext context, int status, string? why, long started)
    {
        var (profile, failure) = (profiles.Of(context), new Failure(status, context.Request.Path, Clock.GetUtcNow(), Clock.GetElapsedTime(started)));
        return Write(context, status, status == StatusCodes.Status401Unauthorized ? profile.Unauthorized(failure) : profile.Failure(failure));
    }

    private static Task Write(HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body, body.GetType(), Wire, contentType: null, context.RequestAborted);
    }
}
