using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>Writes error responses in the one format of this dialect. E16 specifies only uuid and timestamp; the README of the dialect has the rest.</summary>
internal sealed class EnfuceErrors(RequestDelegate next, TimeProvider clock, ILogger<EnfuceErrors> logger) : DialectErrors(next, clock, logger)
{
    private const string Defective = "The request is defective. Nothing was changed.";
    private const string Conflict = "The stored data do not permit the request. Nothing was changed.";

    protected override Task Reject(HttpContext context, RejectedException rejection)
    {
        if (rejection is IdempotencyRejectedException { Problem: var problem })
        {
            if (problem == IdempotencyProblem.StillRunning)
            {
                context.Response.Headers[HeaderNames.RetryAfter] = IdempotencyRejectedException.RetryAfter;
            }

            var isDefect = problem is IdempotencyProblem.KeyTooLong or IdempotencyProblem.KeyMissing;
            return Write(context, isDefect ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict, isDefect ? Defective : Conflict, [EnfuceFields.Of(problem)]);
        }

        var isBroken = rejection is RuleBroken;
        return Write(
            context,
            isBroken ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest,
            isBroken ? Conflict : Defective,
            [.. rejection.Findings.Select(EnfuceFields.Of).Distinct()]);
    }

    protected override Task Fail(HttpContext context, int status, string? why, long started) => Write(context, status, why ?? DescriptionOf(status), []);

    private static string DescriptionOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Sign in with Basic or a bearer token.",
        StatusCodes.Status403Forbidden => "The client may not use this API.",
        StatusCodes.Status404NotFound => "There is no such thing.",
        StatusCodes.Status429TooManyRequests => "Too many requests, or wrong credentials after several failures.",
        StatusCodes.Status500InternalServerError => "Something went wrong. Nothing was changed.",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };

    // The uuid is the correlation id of the request, which logs and the audit trail also have. If the client sent one that is not a UUID, it is a new one.
    private async Task Write(HttpContext context, int status, string description, IReadOnlyList<EnfuceError> errors)
    {
        var uuid = Guid.TryParse(CorrelationId.Of(context), out var id) ? id : Guid.CreateVersion7(Clock.GetUtcNow());
        var body = EnfuceWriter.Error(uuid, Clock.GetUtcNow(), status, description, errors);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
