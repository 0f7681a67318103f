using System.Globalization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Domain.Screening.SelfTests;

namespace Onboarding.Application.Screening.RunSelfTest;

/// <summary>Computes the report of a self-test, without changing anything.</summary>
/// <param name="Account">The account whose customers, lists and policy are used.</param>
/// <param name="Entries">The greatest number of entries that are altered.</param>
/// <param name="Seed">The seed of the alterations.</param>
public sealed record ComputeSelfTest(AccountId Account, int Entries, long Seed) : IQuery<SelfTestReport>;

internal sealed class ComputeSelfTestValidator : AbstractValidator<ComputeSelfTest>
{
    public ComputeSelfTestValidator() => RuleFor(query => query.Entries).InclusiveBetween(1, SelfTest.MaxEntries)
        .WithErrorCode(Paging.InvalidParameter).WithMessage("entries must be from 1 to 20,000");
}

internal sealed class ComputeSelfTestHandler(IScreeningIndex index, ICustomerStream customers)
    : IRequestHandler<ComputeSelfTest, SelfTestReport>
{
    private const int From = 5_500;
    private const int Step = 500;
    private const int Full = 10_000;

    private static readonly int[] Thresholds = [.. Enumerable.Range(0, ((Full - From) / Step) + 1).Select(step => From + (step * Step))];

    public async Task<SelfTestReport> Handle(ComputeSelfTest request, CancellationToken cancellationToken)
    {
        var state = index.For(request.Account);
        var sample = SampledEntries.Of(state.Index, request.Entries, request.Seed);
        var kinds = new List<AlterationResult>();
        foreach (var kind in Enum.GetValues<AlterationKind>())
        {
            kinds.Add(await Task.Run(() => Tried(kind, sample, state, request.Seed, cancellationToken), cancellationToken));
        }

        var (count, alerted) = (0L, 0L);
        var best = new long[Thresholds.Length];
        await foreach (var customer in customers.Read(new CustomerSelection(request.Account, null, []), cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var matches = CustomerSubjects.Of(customer).SelectMany(subject => state.Search(subject, From)).ToList();
            count++;
            alerted += matches.Any(state.IsAlert) ? 1 : 0;
            for (var at = 0; at < Thresholds.Length; at++)
            {
                best[at] += matches.Any(match => !match.IsWeakAlone && match.Explanation.Score >= Thresholds[at]) ? 1 : 0;
            }
        }

        var altered = kinds.Where(kind => kind.Kind != Codes<AlterationKind>.Of(AlterationKind.Contradicted)).ToList();
        return new(
            new(state.Policy.Version, state.Policy.Sha256),
            [.. state.Lists.Where(list => list.Version > 0).Select(list => new Match.UsedList(list.Key, list.Version, list.Sha256))],
            sample.Count,
            kinds,
            Share(altered.Sum(kind => kind.Found), altered.Sum(kind => kind.Tried)),
            count,
            alerted,
            Thresholds.Select((threshold, at) => (threshold, best[at])).ToDictionary(pair => Text(pair.threshold), pair => pair.Item2));
    }

    private static AlterationResult Tried(
        AlterationKind kind, IReadOnlyList<IndexedEntry> sample, ScreeningState state, long seed, CancellationToken cancellationToken)
    {
        var random = new SeededRandom(seed + (int)kind);
        var (tried, found, from, missed) = (0, 0, new int[Thresholds.Length], new List<MissedAlteration>());
        foreach (var entry in sample)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SampledEntries.Altered(kind, entry, random) is not { } subject)
            {
                continue;
            }

            var match = state.Search(subject, From).FirstOrDefault(one => one.Entry.List == entry.List && one.Entry.Entry.Id == entry.Entry.Id);
            var isFound = match is not null && state.IsAlert(match);
            var score = match?.Explanation.Score ?? 0;
            tried++;
            found += isFound ? 1 : 0;
            for (var at = 0; at < Thresholds.Length; at++)
            {
                from[at] += score >= Thresholds[at] ? 1 : 0;
            }

            if (isFound == (kind == AlterationKind.Contradicted) && missed.Count < SampledEntries.MaxShown)
            {
                missed.Add(new(entry.List, entry.Entry.Id, subject.Names[0], score / (decimal)Full));
            }
        }

        return new(Codes<AlterationKind>.Of(kind), tried, found, Share(found, tried),
            Thresholds.Select((threshold, at) => (threshold, from[at])).ToDictionary(pair => Text(pair.threshold), pair => pair.Item2), missed);
    }

    private static decimal Share(int part, int whole) => whole == 0 ? 0 : decimal.Round(part / (decimal)whole, 4);

    private static string Text(int threshold) => (threshold / (decimal)Full).ToString("0.00", CultureInfo.InvariantCulture);
}
