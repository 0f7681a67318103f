using Onboarding.Domain.Common;

namespace Onboarding.Application.Common.Preconditions;

/// <summary>Rejects a change because the resource is not in a state that the caller requires. Each API has its own response for it (412).</summary>
public sealed class PreconditionFailed() : RejectedException([Finding.Of(Rule, "")])
{
    /// <summary>The reason, for the audit trail and the API.</summary>
    public static Rule Rule { get; } = Rule.Unpublished(
        "precondition_failed", "The stored resource is not in the state that If-Match or If-None-Match requires");
}
