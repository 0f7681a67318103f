using System.Collections.Concurrent;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Api.Common.Access;

/// <summary>
/// Audits successful sign-ins and issued tokens. A program signs in with each request, so not every sign-in has an entry: for each client, secret and
/// address the first one has, and later ones once an hour on each instance.
/// </summary>
internal sealed class AcceptedSignIns(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AcceptedSignIns> logger)
{
    private const string SignIn = "SignIn";
    private const string IssueToken = "IssueToken";
    private const int MostRemembered = 100_000;
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Client, string Stamp, string Address), long> _remembered = new();

    /// <summary>Audits a sign-in with a secret, unless an equal one was audited in the last hour.</summary>
    public async Task SignedIn(KnownClient client, HttpContext context)
    {
        var key = (client.ClientId, client.Stamp, context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (_remembered.TryGetValue(key, out var at) && clock.GetElapsedTime(at) < Period)
        {
            return;
        }

        // This bounds the memory. A sign-in that is forgotten costs an additional entry.
        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        _remembered[key] = clock.GetTimestamp();
        await Save(SignIn, client, null, context);
    }

    /// <summary>Audits a token that is issued to a client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="only">The only dialect that the token opens; null for all dialects of the client.</param>
    /// <param name="context">The request.</param>
    public Task Issued(KnownClient client, DialectName? only, HttpContext context) => Save(IssueToken, client, only?.Value, context);

    // In a scope of its own, because the scope of the request holds the entry of the request's command.
    private async Task Save(string command, KnownClient client, string? reference, HttpContext context)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IAuditTrail>().Accepted(command, client.Account, client.Name, client.ClientId, reference);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            logger.Log(
                StorageStatus.LevelOf(failure, LogLevel.Error),
                "The audit entry {Command} could not be saved ({Failure}, {CorrelationId})", command, failure.GetType().Name,
                    CorrelationId.Of(context));
        }
    }
}
