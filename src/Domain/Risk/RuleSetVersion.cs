using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Domain.Risk;

/// <summary>A published version of a rule set. It never changes and is never deleted, because assessments refer to it.</summary>
public sealed class RuleSetVersion
{
    private RuleSetVersion() { }

    /// <summary>The account that published it; <see cref="RuleSetFile.Shipped"/> for a default of the service.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The key.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The version. An account's versions continue those of the shipped rule set with the same key.</summary>
    public int Version { get; private init; }

    /// <summary>The name in the document.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The document, as JSON text without white space.</summary>
    public string Document { get; private init; } = "";

    /// <summary>SHA-256 of the document's UTF-8 text, as 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>The time of publication.</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>The person who published it.</summary>
    public string PublishedBy { get; private init; } = "";

    internal static RuleSetVersion From(AccountId account, RuleSet set, string document, string by, DateTimeOffset at) => new()
    {
        Account = account,
        Key = set.Key,
        Version = set.Version,
        Name = set.Name,
        Document = document,
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))),
        PublishedAt = at,
        PublishedBy = by,
    };
}
