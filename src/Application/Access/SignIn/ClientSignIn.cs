using Microsoft.Extensions.Logging;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.SignIn;

/// <summary>
/// Judges credentials by what is held in memory. What would be refused is judged again by the database as it is now: a secret that another
/// instance has just made works at once, and every refusal costs one look-up, whether anybody has the id or not.
/// </summary>
public sealed class ClientSignIn(IClientCache clients, LockOut lockOut, TimeProvider clock, ILogger<ClientSignIn> logger) : ISignIn
{
    /// <inheritdoc/>
    public async Task<SignInOutcome> WithSecret(string clientId, string secret)
    {
        var id = Fit(clientId);
        var began = clock.GetTimestamp();
        if (lockOut.Remaining(id) is { } wait)
        {
            var locked = await Afresh(id, null, began);
            return Refuse(clientId, locked, SignInRefusals.LockedOut) with { LockedFor = wait };
        }

        var outcome = await Judge(clientId, began, held => Verdict(held, secret));
        if (outcome.Client is null)
        {
            lockOut.Failed(id);
        }
        else
        {
            lockOut.Succeeded(id);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public Task<SignInOutcome> WithToken(string clientId, string stamp) => Judge(clientId, clock.GetTimestamp(), held => held switch
    {
        { IsRevoked: true } => SignInRefusals.RevokedClient,
        { Secret: var secret } when secret.Stamp == stamp => null,
        _ => SignInRefusals.InvalidToken,
    });

    private async Task<SignInOutcome> Judge(string clientId, long began, Func<HeldClient?, string?> verdict)
    {
        var id = Fit(clientId);
        var held = await clients.Find(id);
        var refusal = verdict(held);
        if (refusal is not null && held is not null && held.ReadAt < began)
        {
            held = await Afresh(id, held, began);
            refusal = verdict(held);
        }

        return refusal is null ? new() { Client = held!.Client, User = id, Account = held.Client.Account } : Refuse(clientId, held, refusal);
    }

    // A refusal must not become a failure because the database is away: then what was held decides.
    private async Task<HeldClient?> Afresh(string id, HeldClient? held, long began)
    {
        try
        {
            return await clients.Find(id, notBefore: began);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.LogWarning("A client could not be looked up ({Failure}); what was known of it counts.", failure.GetType().Name);
            return held;
        }
    }

    private static string? Verdict(HeldClient? held, string secret)
    {
        var matches = (held?.Secret ?? ClientSecret.Nobodys).Matches(secret);
        return held is null ? SignInRefusals.UnknownClient
            : !matches ? SignInRefusals.WrongSecret
            : held.IsRevoked ? SignInRefusals.RevokedClient
            : null;
    }

    private static SignInOutcome Refuse(string clientId, HeldClient? held, string code)
    {
        var outcome = new SignInOutcome { RefusedAs = code, Account = held?.Client.Account ?? AccountId.Nobody };
        return ClientSecret.HasFormOfOne(clientId) ? outcome : outcome with { User = Fit(clientId) };
    }

    // Nobody has a longer id, and memory need not hold what strangers send.
    private static string Fit(string clientId) => clientId.Length <= AccessLimits.ClientIdMaxLength ? clientId : clientId[..AccessLimits.ClientIdMaxLength];
}
