using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Matching;

namespace Onboarding.Application.Screening.Compare;

/// <summary>
/// Compares up to 1,000 pairs of names and explains each score, also the score of names that do not fit. Rejected with all defects of the pairs.
/// </summary>
/// <param name="Pairs">The pairs.</param>
public sealed record CompareNames(IReadOnlyList<NamePair?>? Pairs) : IQuery<ComparedNames>, IAudited
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

/// <summary>Two names to compare.</summary>
/// <param name="Id">The caller's own id of the pair.</param>
/// <param name="EntityType">INDIVIDUAL or ORGANIZATION.</param>
/// <param name="A">The first name.</param>
/// <param name="B">The second name.</param>
public sealed record NamePair(string? Id, string? EntityType, NameQuery? A, NameQuery? B);

/// <summary>The results of a comparison.</summary>
/// <param name="Results">The results, in the order of the pairs.</param>
public sealed record ComparedNames(IReadOnlyList<ComparedPair> Results);

/// <summary>The result of a pair.</summary>
/// <param name="Id">The caller's id of the pair.</param>
/// <param name="Score">The score, from 0 to 1 with four decimals.</param>
/// <param name="Explanation">Its reasons.</param>
public sealed record ComparedPair(string? Id, decimal Score, ExplanationItem Explanation);

internal sealed class CompareNamesHandler(IScreeningIndex index, ICurrentCaller caller) : IRequestHandler<CompareNames, ComparedNames>
{
    private const int MaxPairs = 1000;

    public Task<ComparedNames> Handle(CompareNames request, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (request.Pairs is not { Count: > 0 and <= MaxPairs } pairs)
        {
            throw new InvalidInput([
                Finding.Of(request.Pairs is { Count: > MaxPairs } ? NameQueryErrors.TooManyPairs : NameQueryErrors.Missing, "/pairs", "pairs")]);
        }

        var subjects = pairs.Select((pair, position) => (
            A: SubjectOf(pair, pair?.A, $"/pairs/{position}", "a", findings),
            B: SubjectOf(pair, pair?.B, $"/pairs/{position}", "b", findings))).ToList();
        InvalidInput.ThrowIfAny(findings);
        var state = index.For(caller.Account);
        return Task.FromResult(new ComparedNames([.. subjects.Select((pair, position) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var explanation = Similarity.Best(
                state.Parser.ParseAll(pair.A!), state.Parser.ParseAll(pair.B!), state.Policy);
            return new ComparedPair(pairs[position]!.Id, ExplanationItem.Score(explanation), ExplanationItem.Of(explanation));
        })]));
    }

    // Both names have the type of the pair, so a defect of it is reported there.
    private static Subject? SubjectOf(NamePair? pair, NameQuery? name, string path, string member, List<Finding> findings) => NameQueries.Read(
        name is null ? null : name with { EntityType = pair!.EntityType }, $"{path}/{member}", findings, $"{path}/entityType");
}
