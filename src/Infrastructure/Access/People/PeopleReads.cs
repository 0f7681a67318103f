using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Access.ListPeople;
using Onboarding.Application.Access.People;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Access.People;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Access.People;

internal sealed class PeopleReads(OnboardingDbContext db, IProvider provider) : IPeopleReads
{
    public async Task<bool> HasAdministrator(CancellationToken cancellationToken) =>
        await db.Set<Person>().AnyAsync(cancellationToken)
        || (await db.Set<ApiClient>().AsNoTracking().Where(client => client.Account == AccountId.Default && client.RevokedAt == null)
            .Select(client => client.Roles).ToListAsync(cancellationToken)).Any(roles => roles.Contains(Role.Administrator));

    public async Task<(PersonSession Session, Person Person)?> Session(string sessionId, CancellationToken cancellationToken)
    {
        var found = await (
            from session in db.Set<PersonSession>().AsNoTracking()
            join person in db.Set<Person>().AsNoTracking() on session.PersonId equals person.PersonId
            where session.SessionId == sessionId
            select new { session, person }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.session, found.person);
    }

    public Task<Person?> ById(string personId, CancellationToken cancellationToken) =>
        db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(person => person.PersonId == personId, cancellationToken);

    public Task<Person?> ByEmail(string email, CancellationToken cancellationToken) =>
        db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(person => person.Email == email, cancellationToken);

    public async Task<IReadOnlyList<Person>> List(AccountId? visible, ListPeople query, CancellationToken cancellationToken)
    {
        var after = query.AfterNumber();
        var people = db.Set<Person>().AsNoTracking().Where(person => person.Number > after);
        AccountId?[] accounts = [visible, query.Account is { } name ? new AccountId(name) : null];
        foreach (var account in accounts.OfType<AccountId>())
        {
            var mark = Person.MarkOf(account);
            people = people.Where(person => person.AccountNames.Contains(mark));
        }

        return await people.OrderBy(person => person.Number).Take(query.LimitOrDefault() + 1).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PersonSession>> SessionsOf(string personId, CancellationToken cancellationToken) =>
        await db.Set<PersonSession>().AsNoTracking()
            .Where(session => session.PersonId == personId && session.EndedAt == null && session.CompletedAt != null)
            .OrderBy(session => session.Number).ToListAsync(cancellationToken);

    public Task Seen(string sessionId, string personId, DateTimeOffset at, CancellationToken cancellationToken) => provider.Write(
        db,
        async () =>
        {
            await db.Set<PersonSession>().Where(session => session.SessionId == sessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, at), CancellationToken.None);
            await db.Set<Person>().Where(person => person.PersonId == personId)
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.SeenAt, at), CancellationToken.None);
        },
        () => Task.FromResult(false),
        cancellationToken);
}
