using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk;
using Onboarding.Domain.Risk.RuleSets;

namespace Onboarding.Application.Risk.SaveRuleSetDraft;

/// <summary>
/// Saves a document as the account's draft of a key and replaces an earlier draft. Rejected with every defect of the document, with other_key, or
/// with unknown_category. The publication checks run only at publication. A document that is the draft already changes nothing.
/// </summary>
/// <param name="Key">default, or a code of the classifier riskManagementCategory.</param>
/// <param name="Document">The document.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record SaveRuleSetDraft(string Key, JsonElement Document) : ICommand<RuleSetItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => RuleSetReference.Of(Key);
}

internal sealed class SaveRuleSetDraftRules(IClassifiers classifiers) : IRules<SaveRuleSetDraft>
{
    public IReadOnlyList<Finding> Findings(SaveRuleSetDraft request)
    {
        var isKey = request.Key == RuleSet.DefaultKey || classifiers.Current.Has(Classifier.RiskManagementCategory, request.Key);
        return [.. isKey ? [] : new[] { Finding.Of(
            RuleSetErrors.UnknownCategory, "/key") }, .. RuleSetFile.FindingsOf(request.Key, request.Document)];
    }
}

internal sealed class SaveRuleSetDraftHandler(
    IRuleSetFiles files, IRuleSetReads reads, ICurrentCaller caller, TimeProvider clock, Precondition precondition)
    : IRequestHandler<SaveRuleSetDraft, RuleSetItem>
{
    public async Task<RuleSetItem> Handle(SaveRuleSetDraft request, CancellationToken cancellationToken)
    {
        var file = await files.Find(caller.Account, request.Key, cancellationToken);
        precondition.Check(file?.Draft is { } draft ? Tags.OfContent(draft) : null);
        if (file is null)
        {
            file = RuleSetFile.Register(caller.Account, request.Key);
            files.Add(file);
        }

        file.SaveDraft(request.Document, caller.ToActor(), clock.Now(), file.Draft is not null && await IsInForce(request, cancellationToken));
        return RuleSetItem.Of(file, await files.Find(RuleSetFile.Shipped, request.Key, cancellationToken));
    }

    // A category without a rule set of its own begins with that of the default key.
    private async Task<bool> IsInForce(SaveRuleSetDraft request, CancellationToken cancellationToken)
    {
        foreach (var key in new[] { request.Key, RuleSet.DefaultKey })
        {
            if (await reads.Find(caller.Account, key, cancellationToken) is { Version: { } version }
                && await reads.Document(caller.Account, key, version, cancellationToken) is { } json)
            {
                var document = JsonNode.Parse(json)!;
                document["key"] = request.Key;
                return JsonNode.DeepEquals(document, JsonObject.Create(request.Document));
            }
        }

        return false;
    }
}
