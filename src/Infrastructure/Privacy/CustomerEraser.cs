using System.Security.Cryptography;
using System.Text;
using Onboarding.Application.Privacy;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Privacy;

namespace Onboarding.Infrastructure.Privacy;

/// <summary>Erases the rows that the modules name, in the unit of work. A customer that changes meanwhile makes the work run again.</summary>
internal sealed class CustomerEraser(
    OnboardingDbContext db, IDataSubjects subjects, IEnumerable<IPersonalRows> modules, IErasedNumbers numbers) : ICustomerEraser
{
    private const int SaltSize = 16;

    public async Task<ErasedData?> Erase(AccountId account, CustomerId customer, CancellationToken cancellationToken)
    {
        if (await subjects.Find(account, customer, cancellationToken) is not { } subject)
        {
            return null;
        }

        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        foreach (var module in modules)
        {
            foreach (var table in await module.Of(subject, cancellationToken))
            {
                if (table is { IsLeft: false, IsDerived: false })
                {
                    var rows = await table.Read(db, cancellationToken);
                    hash.AppendData(Encoding.UTF8.GetBytes($"{table.Name}{rows.ToJsonString()}"));
                }

                await table.Remove(db, cancellationToken);
            }
        }

        await numbers.Add(account, subject.Number, numbers.HashesOf(subject), cancellationToken);
        return new(new ErasedProof(salt, hash.GetHashAndReset()), subject.References);
    }

    public Task KeepTaken(AccountId account, long customer, IReadOnlyList<byte[]> hashes, CancellationToken cancellationToken) =>
        numbers.Add(account, customer, hashes, cancellationToken);
}
