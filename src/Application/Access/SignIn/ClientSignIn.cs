using Microsoft.Extensions.Logging;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.SignIn;

/// <summary>
/// Checks credentials against the client cache. If the cached client does not match, it checks them against the database before it rejects them, so
/// that a secret which another instance has just created works at once. A rejection costs one look-up, whether or not the id exists. Correct
/// credentials are always accepted. Wrong secrets and keys are slowed by their id and the caller's network.
/// </summary>
public sealed class ClientSignIn(
    IClientCache clients, IKeyCache keys, IKeyUses uses, ICallerAddress address, LockOut lockOut, TimeProvider clock, ILogger<ClientSignIn> logger)
        : ISignIn
{
    /// <inheritdoc/>
    public async Task<SignInOutcome> WithSecret(string clientId, string secret)
    {
        ClientSecret? matched = null;
        var outcome = await Authenticate(
            clientId, clock.GetTimestamp(), cached => RejectionOf(cached, matched = (cached?.Secrets ?? ClientSecrets.None).Find(secret)));
        // A token that is issued now is bound to the secret that was sent, which may be the previous one.
        return SlowIfWrong(
            outcome.Client is { } client ? outcome with { Client = client with { Stamp = matched!.Stamp } } : outcome, Truncate(clientId));
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> WithToken(string clientId, string stamp, string? keyId = null)
    {
        var outcome = await Authenticate(clientId, clock.GetTimestamp(), cached => cached switch
        {
            { IsRevoked: true } => SignInRejections.RevokedClient,
            { Secrets: var secrets } when secrets.OfStamp(stamp) is { } secret && !secrets.HasEnded(secret, clock.GetUtcNow()) => null,
            _ => SignInRejections.InvalidToken,
        });
        return outcome.Client is not { } client ? outcome
            : keyId is null || await IsValid(keyId) ? outcome with { Client = client with { Stamp = stamp } }
            : outcome with { Client = null, RejectionCode = SignInRejections.InvalidToken };
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> WithKey(string text)
    {
        var isKey = ApiKeyText.TryRead(text, out var keyId, out var secret);
        return SlowIfWrong(await WithKey(isKey ? keyId : null, secret ?? ""), ApiKeyText.Prefix + keyId);
    }

    private async Task<SignInOutcome> WithKey(string? keyId, string secret)
    {
        var began = clock.GetTimestamp();
        var cached = keyId is not null ? await keys.FindKey(keyId) : null;
        var rejection = RejectionOf(cached, secret);
        if (rejection is not null && cached is not null && cached.ReadAt < began)
        {
            cached = await Reload(() => keys.FindKey(keyId!, began), cached);
            rejection = RejectionOf(cached, secret);
        }

        if (cached is null || rejection is not null)
        {
            return cached is null
                ? new() { RejectionCode = SignInRejections.InvalidKey }
                : Reject(cached.Key.ClientId, await clients.Find(cached.Key.ClientId), rejection!);
        }

        var outcome = await Authenticate(cached.Key.ClientId, began, static client => client switch
        {
            null => SignInRejections.UnknownClient,
            { IsRevoked: true } => SignInRejections.RevokedClient,
            _ => null,
        });
        if (outcome.Client is not null)
        {
            uses.Used(cached.Key.Number);
        }

        return outcome;
    }

    // A key that has ended never becomes valid again, so a cached key needs no second look.
    private async Task<bool> IsValid(string keyId) =>
        await keys.FindKey(keyId) is { Key: { RevokedAt: null } key } && !(key.ExpiresAt <= clock.GetUtcNow());

    // Only credentials that match no secret or key count as guesses. Expired ones are rejected with their own reason, which helps their owner.
    private SignInOutcome SlowIfWrong(SignInOutcome outcome, string id)
    {
        var network = CallerNetwork.Of(address.Current);
        if (outcome.Client is not null)
        {
            lockOut.Succeeded(id, network);
        }
        else if (outcome.RejectionCode is SignInRejections.UnknownClient or SignInRejections.WrongSecret or SignInRejections.InvalidKey)
        {
            if (lockOut.Remaining(id, network) is { } wait)
            {
                return outcome with { RejectionCode = SignInRejections.LockedOut, LockedFor = wait };
            }

            lockOut.Failed(id, network);
        }

        return outcome;
    }

    private async Task<SignInOutcome> Authenticate(string clientId, long began, Func<CachedClient?, string?> rejectionOf)
    {
        var id = Truncate(clientId);
        string? Rejection(CachedClient? client) =>
            rejectionOf(client) ?? (client!.Client.AllowsAddress(address.Current) ? null : SignInRejections.AddressNotAllowed);

        var cached = await clients.Find(id);
        var rejection = Rejection(cached);
        if (rejection is not null && cached is not null && cached.ReadAt < began)
        {
            cached = await Reload(() => clients.Find(id, notBefore: began), cached);
            rejection = Rejection(cached);
        }

        return rejection is null
            ? new() { Client = cached!.Client, User = id, Account = cached.Client.Account }
            : Reject(clientId, cached, rejection);
    }

    // If the database is unavailable, a rejection must not become a failure: then the cached client or key decides.
    private async Task<T?> Reload<T>(Func<ValueTask<T?>> find, T? cached) where T : class
    {
        try
        {
            return await find();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogWarning("A client could not be read from the database ({Failure}). The cached client is used.", failure.GetType().Name);
            return cached;
        }
    }

    private string? RejectionOf(CachedClient? cached, ClientSecret? matched) => cached is null ? SignInRejections.UnknownClient
        : matched is null ? SignInRejections.WrongSecret
        : cached.IsRevoked ? SignInRejections.RevokedClient
        : cached.Secrets.HasEnded(matched, clock.GetUtcNow()) ? SignInRejections.ExpiredSecret
        : null;

    private string? RejectionOf(CachedKey? cached, string secret)
    {
        var matches = (cached?.Key.Secret ?? ClientSecret.Dummy).Matches(secret);
        return cached is null || !matches ? SignInRejections.InvalidKey
            : cached.Key.RevokedAt is not null ? SignInRejections.RevokedKey
            : cached.Key.ExpiresAt <= clock.GetUtcNow() ? SignInRejections.ExpiredKey
            : null;
    }

    private static SignInOutcome Reject(string clientId, CachedClient? cached, string code)
    {
        var outcome = new SignInOutcome { RejectionCode = code, Account = cached?.Client.Account ?? AccountId.None };
        return ClientSecret.HasSecretFormat(clientId) || ApiKeyText.HasPrefix(clientId) ? outcome : outcome with { User = Truncate(clientId) };
    }

    // No client has a longer id, so memory need not be spent on a longer text.
    private static string Truncate(string clientId) =>
        clientId.Length <= AccessLimits.ClientIdMaxLength ? clientId : clientId[..AccessLimits.ClientIdMaxLength];
}
