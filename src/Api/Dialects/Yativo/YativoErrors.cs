using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Writes error responses in the documented formats of this dialect (Y12).</summary>
internal sealed class YativoErrors(RequestDelegate next, YativoProfiles profiles, TimeProvider clock, ILogger<YativoErrors> logger)
    : DialectErrors(next, clock, logger)
{
    private const string KeyField = "Idempotency-Key";

    protected override Task Reject(HttpContext context, RejectedException rejection) => rejection is IdempotencyRejectedException { Problem: var problem }
        ? Reject(context, problem)
        : Write(context, StatusCodes.Status422UnprocessableEntity, YativoFailures.OfFields(
            YativoFields.Of(rejection.Findings, context.Features.Get<KycNames>()), profiles.Of(context), YativoPaths.IsVerification(context.Request.Path)));

    protected override Task Fail(HttpContext context, int status, string? why, long started)
    {
        var (request, isDelete) = (context.Request, HttpMethods.IsDelete(context.Request.Method) && YativoPaths.IsCustomer(context.Request.Path));
        var sentence = context.Features.Get<FailureSentence>() is { } known && known.Status == status ? known.Text : why;
        var isVerification = YativoPaths.IsVerification(request.Path);
        return (status, isDelete) switch
        {
            (StatusCodes.Status401Unauthorized, false) when sentence is null => Write(context, status, YativoFailures.Unauthenticated(profiles.Of(context), isVerification)),
            (StatusCodes.Status401Unauthorized, true) => Write(context, status, "Unauthorized access"),
            (StatusCodes.Status404NotFound, true) => Write(context, status, "Customer not found"),
            _ => Write(context, status, sentence ?? YativoFailures.MessageOf(status)),
        };
    }

    private Task Reject(HttpContext context, IdempotencyProblem problem)
    {
        switch (problem)
        {
            case IdempotencyProblem.KeyMissing:
                return Write(context, StatusCodes.Status400BadRequest, "Idempotency-Key is required for this request.");
            case IdempotencyProblem.StillRunning:
                context.Response.Headers[HeaderNames.RetryAfter] = IdempotencyRejectedException.RetryAfter;
                return Write(context, StatusCodes.Status409Conflict, "The first request with this Idempotency-Key is still running.");
            case IdempotencyProblem.ResponseLost:
                return Write(context, StatusCodes.Status409Conflict, "The Idempotency-Key was used, and its answer can no longer be read. Please use a new key.");
            default:
                var message = problem == IdempotencyProblem.KeyTooLong ? "The Idempotency-Key is too long." : "The Idempotency-Key was used with another request.";
                return Write(context, StatusCodes.Status422UnprocessableEntity, YativoFailures.OfFields(
                    [(KeyField, message)], profiles.Of(context), YativoPaths.IsVerification(context.Request.Path)));
        }
    }

    private Task Write(HttpContext context, int status, string sentence) => Write(context, status, YativoFailures.Of(
        status, sentence, profiles.Of(context), YativoPaths.IsVerification(context.Request.Path), HttpMethods.IsGet(context.Request.Method)));

    private static async Task Write(HttpContext context, int status, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}

/// <summary>The sentence of a failure, as a feature of the request.</summary>
/// <param name="Status">The HTTP status that the sentence belongs to.</param>
/// <param name="Text">The sentence.</param>
internal sealed record FailureSentence(int Status, string Text);
