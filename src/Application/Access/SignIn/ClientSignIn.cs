using Microsoft.Extensions.Logging;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.SignIn;

/// <summary>
/// Checks credentials against the client cache. Before it rejects credentials because of a cached client, it checks them against the database: a secret that
/// another instance has just created works at once. Every rejection costs one look-up, whether or not the id exists.
/// </summary>
public sealed class ClientSignIn(IClientCache clients, LockOut lockOut, TimeProvider clock, ILogger<ClientSignIn> logger) : ISignIn
{
    /// <inheritdoc/>
    public async Task<SignInOutcome> WithSecret(string clientId, string secret)
    {
        var id = Truncate(clientId);
        var began = clock.GetTimestamp();
        if (lockOut.Remaining(id) is { } wait)
        {
            var locked = await Reload(id, null, began);
            return Reject(clientId, locked, SignInRejections.LockedOut) with { LockedFor = wait };
        }

        ClientSecret? matched = null;
        var outcome = await Authenticate(clientId, began, cached => RejectionOf(cached, matched = (cached?.Secrets ?? ClientSecrets.None).Find(secret)));
        if (outcome.Client is null)
        {
            lockOut.Failed(id);
        }
        else
        {
            lockOut.Succeeded(id);
            // A token that is issued now ends with the secret that was sent, which may be the one before the last rotation.
            outcome = outcome with { Client = outcome.Client with { Stamp = matched!.Stamp } };
        }

        return outcome;
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> WithToken(string clientId, string stamp)
    {
        var outcome = await Authenticate(clientId, clock.GetTimestamp(), cached => cached switch
        {
            { IsRevoked: true } => SignInRejections.RevokedClient,
            { Secrets: var secrets } when secrets.OfStamp(stamp) is { } secret && !secrets.HasEnded(secret, clock.GetUtcNow()) => null,
            _ => SignInRejections.InvalidToken,
        });
        return outcome.Client is { } client ? outcome with { Client = client with { Stamp = stamp } } : outcome;
    }

    private async Task<SignInOutcome> Authenticate(string clientId, long began, Func<CachedClient?, string?> rejectionOf)
    {
        var id = Truncate(clientId);
        var cached = await clients.Find(id);
        var rejection = rejectionOf(cached);
        if (rejection is not null && cached is not null && cached.ReadAt < began)
        {
            cached = await Reload(id, cached, began);
            rejection = rejectionOf(cached);
        }

        return rejection is null ? new() { Client = cached!.Client, User = id, Account = cached.Client.Account } : Reject(clientId, cached, rejection);
    }

    // If the database is unavailable, a rejection must not become a failure: then the cached client decides.
    private async Task<CachedClient?> Reload(string id, CachedClient? cached, long began)
    {
        try
        {
            return await clients.Find(id, notBefore: began);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogWarning("A client could not be read from the database ({Failure}). The cached client decides.", failure.GetType().Name);
            return cached;
        }
    }

    private string? RejectionOf(CachedClient? cached, ClientSecret? matched) => cached is null ? SignInRejections.UnknownClient
        : matched is null ? SignInRejections.WrongSecret
        : cached.IsRevoked ? SignInRejections.RevokedClient
        : cached.Secrets.HasEnded(matched, clock.GetUtcNow()) ? SignInRejections.ExpiredSecret
        : null;

    private static SignInOutcome Reject(string clientId, CachedClient? cached, string code)
    {
        var outcome = new SignInOutcome { RejectionCode = code, Account = cached?.Client.Account ?? AccountId.None };
        return ClientSecret.HasSecretFormat(clientId) ? outcome : outcome with { User = Truncate(clientId) };
    }

    // No client has a longer id, so memory need not be spent on a longer text.
    private static string Truncate(string clientId) => clientId.Length <= AccessLimits.ClientIdMaxLength ? clientId : clientId[..AccessLimits.ClientIdMaxLength];
}
