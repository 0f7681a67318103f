using Microsoft.AspNetCore.Mvc.Filters;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Marks the controllers of a dialect whose every call names its audit user in the query, and ensures that every call has an audit entry with that
/// name. This filter writes the entries that no handler writes: for a body that cannot be read, or for a replayed response.
/// <see cref="AuditDeniedAttribute"/> on an action names its request.
/// </summary>
/// <param name="parameter">The parameter of the query.</param>
/// <param name="maxLength">The greatest length of a name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesAuditUserAttribute(string parameter, int maxLength) : Attribute, IAsyncResourceFilter, IAsyncActionFilter, IOrderedFilter
{
    /// <summary>The name is missing or blank.</summary>
    internal static readonly Rule Missing = Rule.Unpublished("audit_user_missing", "The audit user is mandatory");

    /// <summary>The name is too long, contains control or invisible characters, or is sent more than once.</summary>
    internal static readonly Rule Invalid = Rule.Unpublished("audit_user_invalid", "The audit user is invalid");

    /// <summary>The parameter of the query.</summary>
    public string Parameter { get; } = parameter;

    /// <summary>The greatest length of a name.</summary>
    public int MaxLength { get; } = maxLength;

    /// <summary>Runs before every other filter, so that their rejections are audited too.</summary>
    public int Order => int.MinValue;

    /// <inheritdoc/>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (Of(http.Request) is null)
        {
            var rule = TextRules.IsBlank(http.Request.Query[Parameter].ToString()) ? Missing : Invalid;
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

    /// <summary>Returns the audit user that a request names; null if it names none or an invalid one.</summary>
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
