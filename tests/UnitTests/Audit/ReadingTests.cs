using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.UnitTests.Audit;

/// <summary>Which queries return personal data of customers and are therefore audited by setting.</summary>
public class ReadingTests
{
    // Queries that return no data of customers: clients and persons of the service, lists, policies, figures, settings, proofs, ids of customers
    // whose screening waits or that are due, tombstones; the items of a batch are the caller's own.
    private static readonly string[] WithoutPersonalData =
    [
        "AwaitAttempt", "CheckRuleSet", "ComputeSelfTest", "DiffVersions", "ExportAudit", "ExportVersion", "FetchList", "GetAuditDigest", "GetClassifierCode", "GetClient", "GetDelivery", "GetErasure",
        "GetImport", "GetInvitation", "GetListDefinition", "GetListEntry", "GetListVersion", "GetMatchPolicy", "GetMatchPolicyDocument", "GetPerson", "GetRescreening",
        "GetRuleSet", "GetRuleSetDocument", "GetScreeningHealth", "GetSelfTest", "GetStatistics", "GetSubscription", "ListApiKeys", "ListAudit", "ListAuditRows", "ListClassifierCodes",
        "ListClassifiers", "ListClients", "ListDeliveries", "ListDue", "ListErasures", "ListEvents", "ListEventsOfCommunication", "ListFailingMessages", "ListImports", "ListLists", "ListPeople",
        "ListProblems", "ListRejectedSignIns", "ListRuleSets", "ListSelfTests", "ListSessions", "ListSubscriptions", "ListVersions", "ReadListFiles", "ReconcileImport",
        "ListWaiting", "SimulateMatchPolicy", "SimulateRuleSet", "ValidateBatch", "VerifyAudit",
    ];

    [Fact]
    public void A_query_is_audited_or_returns_no_personal_data() =>
        typeof(IAudited).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IBaseRequest))
                && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IQuery<>)) && !type.IsAssignableTo(typeof(IAudited)))
            .Select(type => type.Name).Distinct().Should().BeEquivalentTo(WithoutPersonalData);
}
