using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>What the grounds of decisions are called. The comment of who decided is never told: it may hold anything.</summary>
internal sealed class DecisionGrounds(Classifiers classifiers)
{
    /// <summary>Why the verification of a customer was refused: the ground's name, or its code once it was retired; nothing if it was not refused or no ground was named.</summary>
    public string? Of(Customer customer) => customer is { KycStatus: KycStatus.Rejected, KycGroundCode: { } code }
        ? classifiers.ListOf(Classifier.DecisionGround).FirstOrDefault(one => one.Code == code).Name ?? code
        : null;
}
