namespace Onboarding.Domain.Common;

/// <summary>An expected rejection: the service understood the request and did not carry it out. It changed nothing.</summary>
public abstract class RejectedException(IReadOnlyList<Finding> findings)
    : Exception(string.Join("; ", First(findings).Select(finding => finding.Code)))
{
    /// <summary>
    /// All reasons, up to <see cref="ValidationContext.MaxFindings"/>: a response must not be many times as long as the request. A response that
    /// shows only one reason shows the first. Messages may quote the request: never log them.
    /// </summary>
    public IReadOnlyList<Finding> Findings { get; } = First(findings);

    private static IReadOnlyList<Finding> First(IReadOnlyList<Finding> findings) =>
        findings.Count > ValidationContext.MaxFindings ? [.. findings.Take(ValidationContext.MaxFindings)] : findings;
}

/// <summary>Rejects a request that is defective in itself.</summary>
public sealed class InvalidInput(IReadOnlyList<Finding> findings) : RejectedException(findings)
{
    /// <summary>Rejects the request if there are findings.</summary>
    public static void ThrowIfAny(IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0)
        {
            throw new InvalidInput(findings);
        }
    }
}

/// <summary>Rejects a valid request that stored data forbids, e.g. a number that is already used, or a change of the entity type.</summary>
public sealed class RuleBroken(IReadOnlyList<Finding> findings) : RejectedException(findings)
{
    /// <summary>Creates a rejection with one broken rule.</summary>
    public RuleBroken(Rule rule, string path) : this([Finding.Of(rule, path)]) { }
}

/// <summary>Rejects a request for an object that does not exist, or not for this caller.</summary>
public sealed class NotFound(string what) : Exception($"{what} not found.")
{
    /// <summary>The code of this reason in the audit trail.</summary>
    public const string Code = "not_found";

    /// <summary>The kind of object that was requested.</summary>
    public string Subject { get; } = what;
}

/// <summary>Rejects a request that this caller may not make now, although the caller has the role for it.</summary>
public sealed class NotPermitted(Rule rule) : RejectedException([Finding.Of(rule, "")]);

/// <summary>
/// Rejects content that was understood as such but cannot be used as a whole, e.g. a file that is cut short. Nothing of it is used.
/// </summary>
public sealed class UnusableContent(Finding finding) : RejectedException([finding])
{
    /// <summary>Creates a rejection by one rule.</summary>
    public UnusableContent(Rule rule, string path, params string[] arguments) : this(Finding.Of(rule, path, arguments)) { }
}

/// <summary>Rejects a request that needs another server, because that server could not be reached or did not answer as it should.</summary>
public sealed class SourceUnreachable(Finding finding) : RejectedException([finding]);
