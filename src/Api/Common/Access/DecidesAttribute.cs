using Microsoft.AspNetCore.Mvc.Filters;
using Onboarding.Application.Common.Settings;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Marks actions that decide a case or a hit, or approve a decision. Where only persons decide (<c>Risk__DecideOnlySignedIn</c>), such a request
/// through a client is rejected: the service does not know who sends it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DecidesAttribute : Attribute, IAsyncResourceFilter
{
    /// <summary>The decision comes through a client.</summary>
    internal static readonly Rule ThroughClient = Rule.Unpublished(
        "decision_needs_person", "Only persons who signed in decide: this request comes through a client");

    /// <inheritdoc/>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<DecisionRule>().IsForPersonsOnly && http.SignedInPerson() is null)
        {
            await AccessDenied.Audit(http, ThroughClient.Code);
            throw new NotPermitted(ThroughClient);
        }

        await next();
    }
}

/// <summary>The rule for the callers that decide cases and hits.</summary>
/// <param name="IsForPersonsOnly">Whether only persons who signed in do.</param>
internal sealed record DecisionRule(bool IsForPersonsOnly);

/// <summary>A part of the configuration section <c>Risk</c>: the callers that decide.</summary>
[SettingsSection("Risk")]
public sealed class DecisionOptions
{
    /// <summary>
    /// Whether only persons who signed in decide cases and hits; decisions through clients are then rejected. If not set, it applies outside
    /// Development.
    /// </summary>
    public bool? DecideOnlySignedIn { get; set; }
}
