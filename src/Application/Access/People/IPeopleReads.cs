using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.People;

/// <summary>The read side of the persons and their sessions.</summary>
public interface IPeopleReads
{
    /// <summary>Returns whether there is a person, also an inactive one, who administers the installation, or a client that does.</summary>
    Task<bool> HasAdministrator(CancellationToken cancellationToken);

    /// <summary>Returns a session and its person; null if there is no such session.</summary>
    Task<(PersonSession Session, Person Person)?> Session(string sessionId, CancellationToken cancellationToken);

    /// <summary>Returns the person with this id; null if there is none.</summary>
    Task<Person?> ById(string personId, CancellationToken cancellationToken);

    /// <summary>Returns the person who signs in with an address in its stored form; null if there is none.</summary>
    Task<Person?> ByEmail(string email, CancellationToken cancellationToken);

    /// <summary>
    /// Returns persons of the visible account (null for all accounts) in the order in which they were added, one more than the query's limit if there
    /// are more.
    /// </summary>
    Task<IReadOnlyList<Person>> List(AccountId? visible, ListPeople.ListPeople query, CancellationToken cancellationToken);

    /// <summary>Returns the complete sessions of a person that were not ended, in the order in which they began.</summary>
    Task<IReadOnlyList<PersonSession>> SessionsOf(string personId, CancellationToken cancellationToken);

    /// <summary>Stores the time of a request of a session and its person.</summary>
    Task Seen(string sessionId, string personId, DateTimeOffset at, CancellationToken cancellationToken);
}
