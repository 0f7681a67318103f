using Onboarding.Application.Screening;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.UnitTests.Screening.Matching;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>The lists in force, in memory. Tests replace the lists and their entries.</summary>
internal sealed class FakeIndex : IScreeningIndex
{
    /// <summary>The lists: at first one of sanctions and one of politically exposed persons.</summary>
    public List<ListInForce> Lists { get; } =
    [
        new("un", ScreeningProcess.Sanctions, IsRequired: false, null, 3, "hash of un", null),
        new("peps", ScreeningProcess.Pep, IsRequired: false, null, 2, "hash of peps", null),
    ];

    /// <summary>Their entries.</summary>
    public List<(string List, ListedEntry Entry)> Entries { get; } = [("un", Entry("e1", "Ludmila Sorokina"))];

    /// <summary>The policy in force.</summary>
    public MatchPolicy Policy { get; set; } = MatchPolicy.Default;

    /// <summary>The account that was asked for last.</summary>
    public AccountId? Asked { get; private set; }

    public ScreeningState Current => new(
        Lists,
        NameIndex.Build(Entries.Select(one => new IndexedEntry(one.List, VersionOf(one.List), one.Entry)), Names.Parser, Policy),
        Policy,
        Names.Parser);

    public ScreeningState For(AccountId account)
    {
        Asked = account;
        return Current.For(account, Policy);
    }

    public static ListedEntry Entry(string id, string name, NameType type = NameType.Person) => new() { Id = id, Type = type, Names = [new(name)] };

    private int VersionOf(string key) => Lists.Find(list => list.Key == key)?.Version ?? 1;
}
