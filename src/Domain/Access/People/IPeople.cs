using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.People;

/// <summary>The repository of persons and their sessions.</summary>
public interface IPeople
{
    /// <summary>Returns the person with this id, also an inactive one; null if there is none.</summary>
    Task<Person?> Find(string personId, CancellationToken cancellationToken);

    /// <summary>Returns the person who signs in with an address in its stored form; null if there is none.</summary>
    Task<Person?> FindByEmail(string email, CancellationToken cancellationToken);

    /// <summary>Returns the person of a subject of an identity provider; null if there is none.</summary>
    Task<Person?> FindBySubject(string subject, CancellationToken cancellationToken);

    /// <summary>Returns the persons whose names compare equal (<see cref="PersonName"/>).</summary>
    Task<IReadOnlyList<Person>> WithName(string name, CancellationToken cancellationToken);

    /// <summary>Returns a session with this id, also one that has ended; null if there is none.</summary>
    Task<PersonSession?> FindSession(string sessionId, CancellationToken cancellationToken);

    /// <summary>Returns the sessions of a person that were not ended.</summary>
    Task<IReadOnlyList<PersonSession>> SessionsOf(string personId, CancellationToken cancellationToken);

    /// <summary>Adds a new person.</summary>
    void Add(Person person);

    /// <summary>Adds a new session.</summary>
    void Add(PersonSession session);
}
