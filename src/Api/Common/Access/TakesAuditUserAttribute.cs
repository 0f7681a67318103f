using Microsoft.AspNetCore.Mvc.Filters;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Marks the controllers of a dialect whose every call names its audit user in the query, and sees to it that every call is in the audit trail under that name:
/// what the request of the action does not write down itself (a body that is not read, an answer that is given again) is written down here. Actions say by
/// <see cref="AuditDeniedAttribute"/> what they are.
/// </summary>
/// <param name="parameter">The parameter of the query.</param>
/// <param name="maxLength">The most characters of a name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesAuditUserAttribute(string parameter, int maxLength) : Attribute, IAsyncResourceFilter, IAsyncActionFilter, IOrderedFilter
{
    /// <summary>The name is missing or blank.</summary>
    internal static readonly Rule Missing = Rule.Unpublished("audit_user_missing", "The audit user is mandatory");

    /// <summary>The name is too long, has control characters, or is sent more than once.</summary>
    internal static readonly Rule Invalid = Rule.Unpublished("audit_user_invalid", "The audit user is invalid");

    /// <summary>The parameter of the query.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>The most characters of a name.</summary>
    public int MaxLength { get; } = maxLength;

    /// <summary>Before every other filter: what these reject is written down too.</summary>
    public int Order => int.MinValue;

    /// <inheritdoc/>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (Of(http.Request) is null)
        {
            var rule = string.IsNullOrWhiteSpace(http.Request.Query[Parameter].ToString()) ? Missing : Invalid;
            await Write(http, [rule.Code]);
            throw new InvalidInput([Finding.Of(rule, $"/{Parameter}")]);
        }

        if ((await next()).Exception is { } failure)
        {
            await WriteIfMissing(http, failure);
        }
    }

    /// <inheritdoc/>
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if ((await next()).Exception is null)
        {
            await WriteIfMissing(context.HttpContext, failure: null);
        }
    }

    /// <summary>The audit user that a request names; nothing if it names none, or none that could be written down.</summary>
    internal string? Of(HttpRequest request) => request.Query[Parameter] is [{ } name] && AccessLimits.IsName(name, MaxLength) ? name : null;

    private async Task WriteIfMissing(HttpContext http, Exception? failure)
    {
        if (failure is OperationCanceledException || http.RequestServices.GetRequiredService<IAuditTrail>().IsWritten)
        {
            return;
        }

        string[]? codes = failure switch
        {
            null => [],
            RejectedException rejection => [.. rejection.Findings.Select(finding => finding.Code)],
            NotFound => [NotFound.Code],
            BadHttpRequestException rejection => [$"http_{rejection.StatusCode}"],
            _ => null,
        };
        await Write(http, codes);
    }

    private async Task Write(HttpContext http, string[]? codes)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<AuditDeniedAttribute>() is not { } audited)
        {
            return;
        }

        var trail = http.RequestServices.GetRequiredService<IAuditTrail>();
        var user = Of(http.Request) ?? http.RequestServices.GetRequiredService<ICurrentCaller>().Name;
        trail.Begin(audited.Request.Name, user, audited.ReferenceOf(http.Request.RouteValues));
        await (codes switch
        {
            null => trail.Failed(),
            [] => trail.Accepted(),
            _ => trail.Rejected(codes),
        });
    }
}
