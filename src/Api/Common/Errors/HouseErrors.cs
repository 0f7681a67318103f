using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors;

/// <summary>The house's own answers to what goes wrong: problem details (RFC 9457), everywhere outside the dialects.</summary>
internal sealed class HouseErrors(IProblemDetailsService problems, ILogger<HouseErrors> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            IdempotencyRefused refusal => KeyRefused(httpContext, refusal),
            InvalidInput refusal => Refused(refusal, StatusCodes.Status400BadRequest, "The request is defective."),
            RuleBroken refusal => Refused(refusal, StatusCodes.Status409Conflict, "What is stored forbids the request."),
            NotFound missing => new ProblemDetails { Status = StatusCodes.Status404NotFound, Title = missing.Message },
            BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode },
            _ => Failed(httpContext, exception),
        };
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
    }

    /// <summary>Parameters that are not even of their type, in the same form as every other defect.</summary>
    public static IActionResult UnreadableParameters(ActionContext context) => throw new InvalidInput(
        [.. context.ModelState.Where(entry => entry.Value is { Errors.Count: > 0 }).Select(entry => Finding.Of(
            Rule.Ours(Paging.InvalidParameter, "{0} cannot be read"), $"/{Camel(entry.Key)}", Camel(entry.Key)))]);

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    private static ProblemDetails Refused(Refusal refusal, int status, string title) => new()
    {
        Status = status,
        Title = title,
        Extensions = { ["findings"] = refusal.Findings.Select(finding => new { finding.Code, finding.Path, finding.Message }) },
    };

    private static ProblemDetails KeyRefused(HttpContext context, IdempotencyRefused refusal)
    {
        var status = refusal.Problem switch
        {
            IdempotencyProblem.KeyMissing or IdempotencyProblem.KeyTooLong => StatusCodes.Status400BadRequest,
            IdempotencyProblem.KeyReused => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status409Conflict,
        };
        if (refusal.Problem == IdempotencyProblem.StillRunning)
        {
            context.Response.Headers.RetryAfter = IdempotencyRefused.RetryAfter;
        }

        return Refused(refusal, status, "The idempotency key forbids the request.");
    }

    private ProblemDetails Failed(HttpContext context, Exception failure)
    {
        logger.LogFailure(failure, context);
        return new() { Status = StatusCodes.Status500InternalServerError };
    }
}
