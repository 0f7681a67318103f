using Onboarding.Application.Screening;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.UnitTests.Screening;

/// <summary>The entries of a file that can be stored.</summary>
public class ListUploadTests
{
    [Theory]
    [InlineData("w1", "w2", 2)]
    [InlineData("w1", "W1", 2)]
    [InlineData("w1", "w1", 1)]
    [InlineData("w1", "w1 ", 1)]
    public void Of_two_entries_with_one_key_the_first_is_used(string first, string second, int stored)
    {
        var definition = new ListDefinition { Name = "x", Process = "SANCTIONS", Format = "core-csv" };
        var list = ScreeningList.Register(AccountId.None, "x", definition, ["core-csv"], new AllowedSources([]), 1);

        var content = ListUpload.Read(list, new Reader(Entry(first), Entry(second)), [new ListFile("x.csv", [1])]).Content!;

        content.Entries.Should().HaveCount(stored).And.Contain(entry => entry.Id == first);
        content.Skipped.Should().HaveCount(2 - stored);
    }

    private static ListedEntry Entry(string id) => new() { Id = id, Type = NameType.Person, Names = [new ListedName("Karim Tahir")] };

    private sealed class Reader(params ListedEntry[] entries) : IListReader
    {
        public IReadOnlyCollection<string> Formats => ["core-csv"];

        public ListContent Read(string format, IReadOnlyList<ListFile> files) => new(entries, null, []);
    }
}
