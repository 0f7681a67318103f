using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access;

/// <summary>
/// A long-lived key of an API client, which signs in as the client by itself (Bearer). A client may have any number of keys. The service keeps a hash
/// only. A key is revoked, never deleted, because the audit trail names it. A new secret of the client does not end its keys; its revocation does.
/// </summary>
public sealed class ApiKey
{
    private ApiKey() { }

    /// <summary>The key's number: unique and rising with time. Lists are paged by it.</summary>
    public long Number { get; private init; }

    /// <summary>The key's id, a part of its text (<see cref="ApiKeyText"/>). It is not secret.</summary>
    public string KeyId { get; private init; } = "";

    /// <summary>The id of the client.</summary>
    public string ClientId { get; private init; } = "";

    /// <summary>The key's name for people: where it is used.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The key's secret part, as a hash.</summary>
    public ClientSecret Secret { get; private init; } = ClientSecret.Dummy;

    /// <summary>The time at which the key was added.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The time from which the key is rejected; null if it does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>The time of the last sign-in that was stored, at most about a minute before the last one; null if there was none.</summary>
    public DateTimeOffset? LastUsedAt { get; private init; }

    /// <summary>The time at which the key was revoked; null if it was not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>The concurrency token: 1 at first, one more with each change.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// Creates a key of a client and its text, which is shown once. Rejects invalid data (<see cref="InvalidInput"/>) and a revoked client
    /// (<see cref="RuleBroken"/>).
    /// </summary>
    public static (ApiKey Key, string Text) Register(
        string keyId, ApiClient client, string? name, DateTimeOffset? expiresAt, long number, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny(Findings(name, expiresAt, at));
        if (client.RevokedAt is not null)
        {
            throw new RuleBroken(ClientErrors.Revoked, "");
        }

        var (secret, text) = ClientSecret.Make();
        return (
            new ApiKey
            {
                Number = number,
                KeyId = keyId,
                ClientId = client.ClientId,
                Name = name!,
                Secret = secret,
                CreatedAt = at,
                ExpiresAt = expiresAt?.ToUniversalTime(),
                Version = 1,
            },
            ApiKeyText.Of(keyId, text));
    }

    /// <summary>Returns the defects of a new key's data.</summary>
    public static IReadOnlyList<Finding> Findings(string? name, DateTimeOffset? expiresAt, DateTimeOffset at)
    {
        var findings = new List<Finding>();
        if (!AccessLimits.IsName(name))
        {
            findings.Add(Finding.Of(ClientErrors.InvalidName, "/name"));
        }

        if (expiresAt <= at)
        {
            findings.Add(Finding.Of(ClientErrors.InvalidExpiry, "/expiresAt"));
        }

        return findings;
    }

    /// <summary>Revokes the key. Revoking it again changes nothing.</summary>
    public void Revoke(DateTimeOffset at)
    {
        if (RevokedAt is null)
        {
            RevokedAt = at;
            Version++;
        }
    }
}
