using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Access.People;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access.Persistence;

internal sealed class PeopleRepository(OnboardingDbContext db) : IPeople
{
    public Task<Person?> Find(string personId, CancellationToken cancellationToken) =>
        db.Set<Person>().SingleOrDefaultAsync(person => person.PersonId == personId, cancellationToken);

    public Task<Person?> FindByEmail(string email, CancellationToken cancellationToken) =>
        db.Set<Person>().SingleOrDefaultAsync(person => person.Email == email, cancellationToken);

    public Task<Person?> FindBySubject(string subject, CancellationToken cancellationToken) =>
        db.Set<Person>().FirstOrDefaultAsync(person => person.Subject == subject, cancellationToken);

    public async Task<IReadOnlyList<Person>> WithName(string name, CancellationToken cancellationToken)
    {
        var key = Person.KeyOf(name);
        return await db.Set<Person>().Where(person => person.NameKey == key).ToListAsync(cancellationToken);
    }

    public Task<PersonSession?> FindSession(string sessionId, CancellationToken cancellationToken) =>
        db.Set<PersonSession>().SingleOrDefaultAsync(session => session.SessionId == sessionId, cancellationToken);

    public async Task<IReadOnlyList<PersonSession>> SessionsOf(string personId, CancellationToken cancellationToken) =>
        await db.Set<PersonSession>().Where(session => session.PersonId == personId && session.EndedAt == null).ToListAsync(cancellationToken);

    public void Add(Person person) => db.Add(person);

    public void Add(PersonSession session) => db.Add(session);
}
