using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;
using Onboarding.Infrastructure.Common.Persistence.Searches;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>Every search finds each match once and in order, however few rows it may examine, compared with a loop over all rows.</summary>
public sealed class IndexedSearchTests : IDisposable
{
    private const int Count = 40;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly Rows _rows;

    public IndexedSearchTests()
    {
        _connection.Open();
        _rows = new(new DbContextOptionsBuilder<Rows>().UseSqlite(_connection).Options);
        _rows.Database.EnsureCreated();
        _rows.AddRange(All);
        _rows.SaveChanges();
    }

    public static TheoryData<int> Bounds => [1, 3, 1_000];

    private static IEnumerable<Row> All => Enumerable.Range(1, Count).Select(
        i => new Row { Number = i, One = i % 5 == 0 ? "b" : "a", Other = i % 7 == 0 ? "y" : "x", Key = i % 3, Rest = i % 4 == 0 ? 1 : 0 });

    [Theory, MemberData(nameof(Bounds))]
    public async Task Pages_have_each_match_once_and_in_order(int maxExamined)
    {
        var searches = from one in new string?[] { null, "a", "b", "none" }
                       from other in new string?[] { null, "x", "y" }
                       from rest in new int?[] { null, 1 }
                       from hasKey in new[] { false, true }
                       from isDescending in new[] { false, true }
                       select (one, other, rest, hasKey, isDescending);
        foreach (var (one, other, rest, hasKey, isDescending) in searches)
        {
            long[] expected =
            [
                .. All.Where(row => (one ?? row.One) == row.One && (other ?? row.Other) == row.Other && (rest ?? row.Rest) == row.Rest && row.Number is >= 3 and < 38)
                    .OrderBy(row => hasKey ? row.Key : 0).ThenBy(row => row.Number).Select(row => row.Number),
            ];
            var search = Search(one, other, rest, hasKey, isDescending, maxExamined);
            foreach (var limit in new[] { 2, 100 })
            {
                (await Pages(search, limit, hasKey)).Should().Equal(isDescending ? Enumerable.Reverse(expected) : expected, $"of {one} {other} {rest} {hasKey}");
            }

            (await search.Count(default)).Should().Be(new BoundedCount(expected.Length, IsExact: true));
        }
    }

    [Fact]
    public async Task A_page_examines_a_limited_number_of_rows()
    {
        var page = await Search("none", "x", null, hasKey: false, isDescending: false, maxExamined: 4).Find(null, 10, default);

        (page.Rows.Count, page.End).Should().Be((0, (Cursor?)null), "the rarer column has no rows");
        page = await Search(null, "x", 1, hasKey: false, isDescending: false, maxExamined: 4).Find(null, 10, default);
        (page.Rows.Count, page.End).Should().Be((1, new Cursor(6)));
    }

    public void Dispose()
    {
        _rows.Dispose();
        _connection.Dispose();
    }

    private IndexedSearch<Row> Search(string? one, string? other, int? rest, bool hasKey, bool isDescending, int maxExamined)
    {
        List<ColumnFilter<Row>> columns = [];
        if (one is not null)
        {
            columns.Add(ColumnFilter<Row>.Of(nameof(Row.One), one));
        }

        if (other is not null)
        {
            columns.Add(ColumnFilter<Row>.Of(nameof(Row.Other), other));
        }

        return new(_rows.Set<Row>().AsNoTracking(), row => row.Number)
        {
            Columns = columns,
            Restrict = rest is null ? null : rows => rows.Where(row => row.Rest == rest),
            Key = hasKey ? row => row.Key : null,
            IsDescending = isDescending,
            First = 3,
            End = 38,
            MaxExamined = maxExamined,
        };
    }

    private static async Task<IReadOnlyList<long>> Pages(IndexedSearch<Row> search, int limit, bool hasKey)
    {
        var (found, after) = (new List<long>(), (string?)null);
        do
        {
            var rows = await search.Find(Cursor.Read(after), limit + 1, default);
            var page = Page<long>.Of(rows, limit, row => row.Number, row => new(row.Number, hasKey ? row.Key : null));
            found.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return found;
    }

    private sealed class Row
    {
        public long Number { get; init; }

        public string One { get; init; } = "";

        public string Other { get; init; } = "";

        public long Key { get; init; }

        public int Rest { get; init; }
    }

    private sealed class Rows(DbContextOptions<Rows> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>().HasKey(row => row.Number);
    }
}
