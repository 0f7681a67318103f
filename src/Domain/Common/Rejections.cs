namespace Onboarding.Domain.Common;

/// <summary>An expected rejection: the request was understood and is not carried out. Nothing was changed.</summary>
public abstract class RejectedException(IReadOnlyList<Finding> findings)
    : Exception(string.Join("; ", findings.Select(finding => finding.Code)))
{
    /// <summary>Every reason, the first is the one a one-reason answer shows. Messages may quote what was sent: never log them.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}

/// <summary>The request itself is defective.</summary>
public sealed class InvalidInput(IReadOnlyList<Finding> findings) : RejectedException(findings)
{
    /// <summary>Rejects if anything was found.</summary>
    public static void ThrowIfAny(IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0)
        {
            throw new InvalidInput(findings);
        }
    }
}

/// <summary>The request is sound, but what is stored forbids it (a number used before, an entity type that would change).</summary>
public sealed class RuleBroken(IReadOnlyList<Finding> findings) : RejectedException(findings)
{
    /// <summary>One broken rule.</summary>
    public RuleBroken(Rule rule, string path) : this([Finding.Of(rule, path)]) { }
}

/// <summary>What was asked for does not exist, or not for this caller.</summary>
public sealed class NotFound(string what) : Exception($"{what} not found.")
{
    /// <summary>How the audit trail names the reason.</summary>
    public const string Code = "not_found";

    /// <summary>The kind of thing that was asked for.</summary>
    public string Subject { get; } = what;
}
