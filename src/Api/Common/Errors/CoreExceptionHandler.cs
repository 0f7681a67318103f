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
        var status = ExceptionStatus.Of(exception);
        ExceptionStatus.SetRetryAfter(httpContext.Response, exception);
        var problem = exception switch
        {
            RejectedException rejection => Rejected(rejection, status),
            NotFound missing => new ProblemDetails { Status = status, Title = missing.Message },
            ServiceBusyException => new ProblemDetails { Status = status },
            BadHttpRequestException bad => new ProblemDetails { Status = status, Detail = bad.Message },
            _ => new ProblemDetails { Status = status },
        };
        if (status == StatusCodes.Status500InternalServerError)
        {
            logger.LogFailure(exception, httpContext);
        }

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

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    private static ProblemDetails Rejected(RejectedException rejection, int status) => new()
    {
        Type = ProblemTypes.Of(rejection),
        Status = status,
        Title = TitleOf(rejection),
        Extensions = { ["findings"] = rejection.Findings.Select(finding => new { finding.Code, finding.Path, finding.Message }) },
    };

    private static string TitleOf(RejectedException rejection) => rejection switch
    {
        IdempotencyRejectedException => "The idempotency key does not allow the request.",
        PreconditionFailed => "The stored resource is in another state.",
        InvalidInput => "The request is defective.",
        NotPermitted => "The request is not permitted.",
        UnusableContent => "The content cannot be used.",
        SourceUnreachable => "Another server could not be reached.",
        _ => "The stored data does not allow the request.",
    };
}
