using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Errors;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>Writes error responses in the documented formats of this dialect (Y12).</summary>
internal sealed class YativoErrors(RequestDelegate next, YativoProfile profile, TimeProvider clock, ILogger<YativoErrors> logger)
    : DialectErrors(next, clock, logger)
{
    private const string KeyField = "Idempotency-Key";

    protected override Task Reject(HttpContext context, RejectedException rejection) => rejection is IdempotencyRejectedException { Problem: var problem }
        ? Reject(context, problem)
        : Write(context, StatusCodes.Status422UnprocessableEntity, YativoFailures.OfFields(YativoFields.Of(rejection.Findings, context.Features.Get<KycNames>()), profile.NestsFieldErrors));

    protected override Task Fail(HttpContext context, int status, string? why, long started)
    {
        var isDelete = HttpMethods.IsDelete(context.Request.Method) && YativoPaths.IsCustomer(context.Request.Path);
        return Write(context, status, (status, isDelete) switch
        {
            (StatusCodes.Status401Unauthorized, true) => YativoFailures.Short("Unauthorized access"),
            (StatusCodes.Status401Unauthorized, false) => YativoFailures.Unauthenticated,
            (StatusCodes.Status404NotFound, true) => YativoFailures.Short("Customer not found"),
            _ when HttpMethods.IsGet(context.Request.Method) => YativoFailures.Long(status, why ?? YativoFailures.MessageOf(status)),
            _ => YativoFailures.Short(why ?? YativoFailures.MessageOf(status)),
        });
    }

    private Task Reject(HttpContext context, IdempotencyProblem problem)
    {
        switch (problem)
        {
            case IdempotencyProblem.KeyMissing:
                return Write(context, StatusCodes.Status400BadRequest, YativoFailures.Short("Idempotency-Key is required for this request."));
            case IdempotencyProblem.StillRunning:
                context.Response.Headers[HeaderNames.RetryAfter] = IdempotencyRejectedException.RetryAfter;
                return Write(context, StatusCodes.Status409Conflict, YativoFailures.Short("The first request with this Idempotency-Key is still running."));
            case IdempotencyProblem.ResponseLost:
                return Write(context, StatusCodes.Status409Conflict, YativoFailures.Short("The Idempotency-Key was used, and its answer can no longer be read. Please use a new key."));
            default:
                var message = problem == IdempotencyProblem.KeyTooLong ? "The Idempotency-Key is too long." : "The Idempotency-Key was used with another request.";
                return Write(context, StatusCodes.Status422UnprocessableEntity, YativoFailures.OfFields([(KeyField, message)], profile.NestsFieldErrors));
        }
    }

    private static async Task Write(HttpContext context, int status, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
