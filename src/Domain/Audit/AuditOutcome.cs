using Onboarding.Domain.Common;

namespace Onboarding.Domain.Audit;

/// <summary>The outcome of a request.</summary>
public enum AuditOutcome
{
    /// <summary>The request was carried out.</summary>
    Accepted,

    /// <summary>The request was rejected and changed nothing.</summary>
    [Code("REFUSED")]
    Rejected,

    /// <summary>The request failed because of an error of the service and changed nothing.</summary>
    Failed,
}
