using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.ListSessions;

/// <summary>Lists the open sessions of a person in the order in which they began.</summary>
/// <param name="PersonId">
/// The person's id: the caller's own, or one that the caller administers. Rejected with <see cref="NotFound"/> if the caller may see no such person.
/// </param>
public sealed record ListSessions(string PersonId) : IQuery<SessionList>;

/// <summary>The open sessions of a person.</summary>
/// <param name="Items">The sessions.</param>
public sealed record SessionList(IReadOnlyList<SessionItem> Items);

/// <summary>An open session.</summary>
public sealed record SessionItem
{
    /// <summary>The session's id.</summary>
    public string SessionId { get; init; } = "";

    /// <summary>The account that the session acts for.</summary>
    public string Account { get; init; } = "";

    /// <summary>The address that the sign-in came from.</summary>
    public string Address { get; init; } = "";

    /// <summary>The program that signed in: the text of its header User-Agent.</summary>
    public string Program { get; init; } = "";

    /// <summary>The time of the sign-in.</summary>
    public DateTimeOffset SignedInAt { get; init; }

    /// <summary>The time of the last request, accurate to a minute.</summary>
    public DateTimeOffset LastSeenAt { get; init; }

    /// <summary>The time at which the session ends whatever happens.</summary>
    public DateTimeOffset EndsAt { get; init; }

    internal static SessionItem Of(PersonSession session) => new()
    {
        SessionId = session.SessionId,
        Account = session.Account.Value,
        Address = session.Address,
        Program = session.Program,
        SignedInAt = session.CreatedAt,
        LastSeenAt = session.SeenAt,
        EndsAt = session.EndsAt,
    };
}

internal sealed class ListSessionsHandler(IPeopleReads reads, PeopleOptions options, ICurrentCaller caller, TimeProvider clock)
    : IRequestHandler<ListSessions, SessionList>
{
    public async Task<SessionList> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        if (request.PersonId != caller.PersonId
            && (await reads.ById(request.PersonId, cancellationToken) is not { } person || !person.Accounts.Any(caller.Sees)))
        {
            throw new NotFound("Person");
        }

        var sessions = await reads.SessionsOf(request.PersonId, cancellationToken);
        return new([.. sessions.Where(session => session.IsOpen(clock.Now(), options.Idle)).Select(SessionItem.Of)]);
    }
}
