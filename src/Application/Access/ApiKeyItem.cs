using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Application.Access;

/// <summary>An API key as the API shows it: without its value and without the value's hash.</summary>
public record ApiKeyItem
{
    /// <summary>The number, by which the list is ordered.</summary>
    public long Number { get; init; }

    /// <summary>The key's id, which is also a part of its value.</summary>
    public string KeyId { get; init; } = "";

    /// <summary>The id of the client.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The key's name for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>The beginning of the key's value, by which it is recognised where it leaked.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The time at which the key was added.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time from which the key is rejected; left out if it does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The time of the last use, accurate to a minute; left out if it was not used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The time at which the key was revoked; left out if it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    internal static ApiKeyItem Of(ApiKey key) => Fill(new ApiKeyItem(), key);

    private protected static T Fill<T>(T item, ApiKey key) where T : ApiKeyItem => item with
    {
        Number = key.Number,
        KeyId = key.KeyId,
        ClientId = key.ClientId,
        Name = key.Name,
        Prefix = ApiKeyText.Of(key.KeyId, ""),
        CreatedAt = key.CreatedAt,
        ExpiresAt = key.ExpiresAt,
        LastUsedAt = key.LastUsedAt,
        RevokedAt = key.RevokedAt,
    };
}

/// <summary>An API key with its value, which is shown only in this response.</summary>
public sealed record ApiKeyWithValue : ApiKeyItem
{
    /// <summary>The value, to send as <c>Authorization: Bearer</c>.</summary>
    public string Key { get; init; } = "";

    internal static ApiKeyWithValue Of(ApiKey key, string text) => Fill(new ApiKeyWithValue { Key = text }, key);
}
