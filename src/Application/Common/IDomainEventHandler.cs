using MediatR;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>
/// What a room does when something happened elsewhere: a command, run later in a unit of work that also takes the event off the outbox, so that it
/// is acted on exactly once. Found by Scrutor; each stored event has exactly one.
/// </summary>
public interface IDomainEventHandler<in TEvent> where TEvent : IStoredEvent
{
    /// <summary>The command that acts on the event.</summary>
    IRequest<Unit> CommandFor(TEvent domainEvent);
}

/// <summary>For whom work is done that no request asked for; one a scope, named before the work begins.</summary>
public sealed class ActingAccount
{
    /// <summary>The account.</summary>
    public AccountId Account { get; set; } = AccountId.Default;
}
