using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Kyc;

/// <summary>What a request submits for the verification of a customer, as a reader understood it: a person or a business; nothing is checked yet.</summary>
public sealed record KycSubmission
{
    /// <summary>What its dialect says of it.</summary>
    public required IKycForm Dialect { get; init; }

    /// <summary>The request's own number; an assessment is asked for under it.</summary>
    public string CommunicationNumber { get; init; } = "";

    /// <summary>The audit user who asks.</summary>
    public string Requester { get; init; } = "";

    /// <summary>The risk management category for who has none yet.</summary>
    public string? Category { get; init; }

    /// <summary>Whether it changes an earlier submission (Y17): what it leaves out stays as it was. Else it is whole.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>A person or a business; nothing if an update does not say, or says none of these.</summary>
    public EntityType? Type { get; init; }

    /// <summary>What is stated of a person.</summary>
    public PersonKyc Person { get; init; } = new();

    /// <summary>What is stated of a business.</summary>
    public BusinessKyc Business { get; init; } = new();

    /// <summary>JSON pointers of values that were sent but could not be read.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>What is wrong with the files.</summary>
    public IReadOnlyList<Finding> Files { get; init; } = [];

    /// <summary>Whether it says nothing of person or business.</summary>
    internal bool StatesNothing => Person == new PersonKyc() && Business == new BusinessKyc() && Unreadable.Count == 0 && Files.Count == 0;

    /// <summary>What is mandatory: everything that is, or nothing but whole parts.</summary>
    internal CustomerForm Form => IsUpdate ? CustomerForm.None : Dialect.Whole;
}
