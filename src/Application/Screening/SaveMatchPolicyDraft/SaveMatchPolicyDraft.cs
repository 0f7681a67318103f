using System.Text.Json;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Policies;

namespace Onboarding.Application.Screening.SaveMatchPolicyDraft;

/// <summary>
/// Saves a document as the draft of the account's match policy and replaces an earlier draft. Rejected with every defect of the document.
/// </summary>
/// <param name="Document">The document.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record SaveMatchPolicyDraft(JsonElement Document) : ICommand<MatchPolicyDraftItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => null;
}

internal sealed class SaveMatchPolicyDraftRules : IRules<SaveMatchPolicyDraft>
{
    public IReadOnlyList<Finding> Findings(SaveMatchPolicyDraft request) => PolicyDocument.Findings(request.Document);
}

internal sealed class SaveMatchPolicyDraftHandler(
    IMatchPolicyFiles files, IMatchPolicies policies, ICurrentCaller caller, TimeProvider clock, Precondition precondition)
    : IRequestHandler<SaveMatchPolicyDraft, MatchPolicyDraftItem>
{
    public async Task<MatchPolicyDraftItem> Handle(SaveMatchPolicyDraft request, CancellationToken cancellationToken)
    {
        var file = await files.Find(caller.Account, cancellationToken);
        precondition.Check(file?.Draft is { } draft ? Tags.OfContent(draft) : null);
        if (file is null)
        {
            file = MatchPolicyFile.Register(caller.Account);
            files.Add(file);
        }

        file.SaveDraft(request.Document, policies.Shipped.Threshold, caller.ToActor(), clock.Now());
        return MatchPolicyDraftItem.Of(file)!;
    }
}
