namespace Onboarding.Domain.Customers.Kyc;

/// <summary>What the dialect of a submission says of it: what has to be submitted, and where it keeps what has no place among the customer's other data.</summary>
public interface IKycForm
{
    /// <summary>The form of a submission that is whole.</summary>
    CustomerForm Whole { get; }

    /// <summary>The form by which the customer's own data are judged.</summary>
    CustomerForm Customer { get; }

    /// <summary>What is kept of an earlier submission; null if there was none.</summary>
    KycKept? KeptIn(CustomerData profile);

    /// <summary>The same data with what is kept of this submission.</summary>
    CustomerProfileDraft Keep(CustomerProfileDraft profile, KycKept kept);
}
