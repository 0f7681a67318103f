using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Common;

namespace Onboarding.Infrastructure.Common.Persistence.Searches;

/// <summary>
/// Reads pages of rows in the order of their numbers, in either direction, and counts them. It determines the most selective of several filters
/// itself and reads along the index of that column. It examines a limited number of rows, so that no combination of filters scans a table: a page of
/// rare rows ends before it is full (ADR 17).
/// </summary>
/// <param name="Rows">The rows.</param>
/// <param name="Number">The number of a row.</param>
internal sealed record IndexedSearch<T>(IQueryable<T> Rows, Expression<Func<T, long>> Number)
{
    private const int ProbeDepth = 500;

    /// <summary>The greatest number of rows that are examined for one page.</summary>
    public int MaxExamined { get; init; } = 20_000;

    /// <summary>The filters of columns that have an index whose last column is the number.</summary>
    public IReadOnlyList<ColumnFilter<T>> Columns { get; init; } = [];

    /// <summary>The conditions that no index serves, such as the business units of the caller; null for none.</summary>
    public Func<IQueryable<T>, IQueryable<T>>? Restrict { get; init; }

    /// <summary>
    /// The value by which the rows are sorted before their numbers; null to sort by number alone. The first column of the filters has an index with
    /// this value and the number, or few rows; without columns, the value has such an index itself.
    /// </summary>
    public Expression<Func<T, long>>? Key { get; init; }

    /// <summary>The lowest value by which the rows are sorted before their numbers; null for any.</summary>
    public long? FirstKey { get; init; }

    /// <summary>Whether the greatest number is first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>The lowest number; null for any.</summary>
    public long? First { get; init; }

    /// <summary>The number before which the rows end; null for any.</summary>
    public long? End { get; init; }

    /// <summary>Returns the search within a time. The numbers of the rows were created by <see cref="SequenceGenerator"/>.</summary>
    public IndexedSearch<T> Within(IWithinTime query) => this with
    {
        First = TimeParameters.Read(query.From) is { } from ? SequenceGenerator.From(from) : null,
        End = TimeParameters.Read(query.To) is { } to ? SequenceGenerator.From(to) : null,
    };

    /// <summary>Returns the query of a page: the rows after a place, in order.</summary>
    public async Task<SearchedPage<T>> Page(Cursor? after, int rows, CancellationToken cancellationToken)
    {
        var found = after is { } place ? Where(InRange, place, isAfter: true) : InRange;
        var (candidates, others) = await Choose(found, cancellationToken);
        var end = others.Count > 0 || Restrict is not null ? await EndOf(candidates, cancellationToken) : null;
        candidates = end is { } last ? Where(candidates, last, isAfter: false) : candidates;
        return new(Ordered(Restricted(Filter(candidates, others))).Take(rows), end);
    }

    /// <summary>Reads a page: the rows after a place, in order.</summary>
    public async Task<Found<T>> Find(Cursor? after, int rows, CancellationToken cancellationToken)
    {
        var page = await Page(after, rows, cancellationToken);
        return new(await page.Rows.ToListAsync(cancellationToken), page.End);
    }

    /// <summary>Counts the rows of all pages.</summary>
    public async Task<BoundedCount> Count(CancellationToken cancellationToken)
    {
        var (candidates, others) = await Choose(InRange, cancellationToken);
        var examined = Ordered(candidates).Take(BoundedCount.Examined);
        var count = await Restricted(Filter(examined, others)).Take(BoundedCount.Greatest + 1).CountAsync(cancellationToken);
        if (count > BoundedCount.Greatest)
        {
            return new(BoundedCount.Greatest, IsExact: false);
        }

        var further = await Ordered(candidates).Select(Number).Skip(BoundedCount.Examined).Take(1).ToListAsync(cancellationToken);
        return new(count, further.Count == 0);
    }

    private IQueryable<T> InRange
    {
        get
        {
            var found = First is { } first ? Rows.Where(Compare(Expression.GreaterThanOrEqual, Number, first)) : Rows;
            found = FirstKey is { } key ? found.Where(Compare(Expression.GreaterThanOrEqual, Key!, key)) : found;
            return End is { } end ? found.Where(Compare(Expression.LessThan, Number, end)) : found;
        }
    }

    // The place of the last row that is examined, if there are more.
    private async Task<Cursor?> EndOf(IQueryable<T> candidates, CancellationToken cancellationToken)
    {
        var last = Ordered(candidates).Skip(MaxExamined - 1).Take(2);
        var numbers = await last.Select(Number).ToListAsync(cancellationToken);
        return numbers.Count < 2 ? null
            : Key is null ? new(numbers[0])
            : new(numbers[0], (await last.Select(Key).ToListAsync(cancellationToken)).FirstOrDefault());
    }

    // Probes the index of each column from the start of the page. The column whose index reaches furthest in the same number of rows, or ends before,
    // is the most selective.
    private async Task<(IQueryable<T> Candidates, IReadOnlyList<ColumnFilter<T>> Others)> Choose(
        IQueryable<T> found, CancellationToken cancellationToken)
    {
        if (Columns.Count == 0)
        {
            return (found, []);
        }

        var selective = Columns.FirstOrDefault(column => column.IsRare) ?? Columns[0];
        long furthest = -1;
        for (var i = 0; i < Columns.Count && Columns.Count > 1 && Key is null && !selective.IsRare && furthest < long.MaxValue; i++)
        {
            var probed = await Ordered(found.Where(Columns[i].ByIndex)).Select(Number).Skip(ProbeDepth).Take(1).ToListAsync(cancellationToken);
            var reached = probed.Count == 0 ? long.MaxValue : IsDescending ? long.MaxValue - 1 - probed[0] : probed[0];
            (selective, furthest) = reached > furthest ? (Columns[i], reached) : (selective, furthest);
        }

        return (found.Where(selective.ByIndex), [.. Columns.Where(column => column != selective)]);
    }

    private IQueryable<T> Restricted(IQueryable<T> rows) => Restrict is null ? rows : Restrict(rows);

    private IOrderedQueryable<T> Ordered(IQueryable<T> rows) => (Key, IsDescending) switch
    {
        (null, false) => rows.OrderBy(Number),
        (null, true) => rows.OrderByDescending(Number),
        (_, false) => rows.OrderBy(Key).ThenBy(Number),
        _ => rows.OrderByDescending(Key).ThenByDescending(Number),
    };

    private static IQueryable<T> Filter(IQueryable<T> found, IEnumerable<ColumnFilter<T>> columns) =>
        columns.Aggregate(found, (some, column) => some.Where(column.ByRow));

    // The rows after a place, or up to it. The first condition on the key lets the database begin in the index; it does not for an alternative.
    private IQueryable<T> Where(IQueryable<T> rows, Cursor place, bool isAfter)
    {
        var isGreater = isAfter != IsDescending;
        var number = Compare(
            (isGreater, isAfter) switch
            {
                (true, true) => Expression.GreaterThan,
                (true, false) => Expression.GreaterThanOrEqual,
                (false, true) => Expression.LessThan,
                _ => Expression.LessThanOrEqual,
            },
            Number,
            place.Number);
        if (Key is null || place.Key is not { } key)
        {
            return rows.Where(number);
        }

        var beyond = Compare(isGreater ? Expression.GreaterThan : Expression.LessThan, Key, key);
        var sameNumber = new Replaced(Number.Parameters[0], Key.Parameters[0]).Visit(number.Body);
        return rows.Where(Compare(isGreater ? Expression.GreaterThanOrEqual : Expression.LessThanOrEqual, Key, key))
            .Where(Expression.Lambda<Func<T, bool>>(Expression.OrElse(beyond.Body, sameNumber), Key.Parameters));
    }

    // A captured variable becomes a parameter of the statement.
    private static Expression<Func<T, bool>> Compare(Func<Expression, Expression, Expression> compare, Expression<Func<T, long>> of, long bound)
    {
        Expression<Func<long>> value = () => bound;
        return Expression.Lambda<Func<T, bool>>(compare(of.Body, value.Body), of.Parameters);
    }

    private sealed class Replaced(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}

/// <summary>The query of a page.</summary>
/// <param name="Rows">The rows in order.</param>
/// <param name="End">The place where the query ends because it examines no more rows; null if it examines all.</param>
internal sealed record SearchedPage<T>(IQueryable<T> Rows, Cursor? End);
