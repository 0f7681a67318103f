using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors;

/// <summary>Writes the error responses of the core API: problem details (RFC 9457), for all paths outside the dialects.</summary>
internal sealed class CoreExceptionHandler(IProblemDetailsService problems, ILogger<CoreExceptionHandler> logger) : IExceptionHandler
{
    /// <summary>A parameter that cannot be converted to its type.</summary>
    public static readonly Rule UnreadableParameter = Rule.Unpublished(Paging.InvalidParameter, "{0} cannot be read");

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            IdempotencyRejectedException rejection => KeyRejected(httpContext, rejection),
            PreconditionFailed rejection => Rejected(rejection, StatusCodes.Status412PreconditionFailed, "The stored resource is in another state."),
            InvalidInput rejection => Rejected(rejection, StatusCodes.Status400BadRequest, "The request is defective."),
            RuleBroken rejection => Rejected(rejection, StatusCodes.Status409Conflict, "The stored data does not allow the request."),
            NotPermitted rejection => Rejected(rejection, StatusCodes.Status403Forbidden, "The request is not permitted."),
            UnusableContent rejection => Rejected(rejection, StatusCodes.Status422UnprocessableEntity, "The content cannot be used."),
            SourceUnreachable rejection => Rejected(rejection, StatusCodes.Status502BadGateway, "Another server could not be reached."),
            NotFound missing => new ProblemDetails { Status = StatusCodes.Status404NotFound, Title = missing.Message },
            ServiceBusyException => Busy(httpContext),
            BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode, Detail = bad.Message },
            _ => Failed(httpContext, exception),
        };
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem });
    }

    /// <summary>Rejects parameters that cannot be converted to their type, in the same form as other defects.</summary>
    public static IActionResult UnreadableParameters(ActionContext context)
    {
        RejectUnreadable(context.ModelState, []);
        return new BadRequestResult();
    }

    /// <summary>Throws <see cref="InvalidInput"/> if there are such parameters beside the ones to leave out.</summary>
    public static void RejectUnreadable(ModelStateDictionary state, IReadOnlyList<string> except) => InvalidInput.ThrowIfAny(
        [.. state.Where(entry => entry.Value is { Errors.Count: > 0 } && !except.Contains(entry.Key)).Select(entry => Finding.Of(
            UnreadableParameter, $"/{Camel(entry.Key)}", Camel(entry.Key)))]);

    /// <summary>Returns the status of a problem with the idempotency key.</summary>
    public static int StatusOf(IdempotencyProblem problem) => problem switch
    {
        IdempotencyProblem.KeyMissing or IdempotencyProblem.KeyTooLong => StatusCodes.Status400BadRequest,
        IdempotencyProblem.KeyReused => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    };

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    private static ProblemDetails Rejected(RejectedException rejection, int status, string title) => new()
    {
        Type = ProblemTypes.Of(rejection),
        Status = status,
        Title = title,
        Extensions = { ["findings"] = rejection.Findings.Select(finding => new { finding.Code, finding.Path, finding.Message }) },
    };

    private static ProblemDetails KeyRejected(HttpContext context, IdempotencyRejectedException rejection)
    {
        if (rejection.Problem == IdempotencyProblem.StillRunning)
        {
            context.Response.Headers.RetryAfter = IdempotencyRejectedException.RetryAfter;
        }

        return Rejected(rejection, StatusOf(rejection.Problem), "The idempotency key does not allow the request.");
    }

    private static ProblemDetails Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = ServiceBusyException.RetryAfter;
        return new() { Status = StatusCodes.Status503ServiceUnavailable };
    }

    private ProblemDetails Failed(HttpContext context, Exception failure)
    {
        logger.LogFailure(failure, context);
        return new() { Status = StatusCodes.Status500InternalServerError };
    }
}
