using MediatR;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>
/// Handles an event of another module with a command. The command runs later, in a unit of work that also removes the event from the outbox, so the
/// event is handled exactly once. Scrutor finds the handlers; each stored event has exactly one.
/// </summary>
public interface IDomainEventHandler<in TEvent> where TEvent : IStoredEvent
{
    /// <summary>Returns the command that handles the event.</summary>
    IRequest<Unit> CommandFor(TEvent domainEvent);
}

/// <summary>The account of work that no request started. There is one object per scope; it is set before the work begins.</summary>
public sealed class ActingAccount
{
    private AccountId? _account;

    /// <summary>The account.</summary>
    public AccountId Account
    {
        get => _account ?? AccountId.Default;
        set => _account = value;
    }

    /// <summary>Whether the account was set, so the scope does work that no caller waits for.</summary>
    public bool IsSet => _account is not null;

    /// <summary>The person who started the work; null if it is the service's own.</summary>
    public WorkStarter? Person { get; set; }
}

/// <summary>A person who started work that the service does later.</summary>
/// <param name="Name">The name.</param>
/// <param name="PersonId">The id of a person who signed in.</param>
/// <param name="MustNameBusinessUnit">Whether every record must name its business unit.</param>
public sealed record WorkStarter(string Name, string? PersonId, bool MustNameBusinessUnit);
