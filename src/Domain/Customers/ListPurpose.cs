namespace Onboarding.Domain.Customers;

/// <summary>The tenant's own list a customer is on (fields.json, listPurpose).</summary>
public enum ListPurpose
{
    /// <summary>Not wanted.</summary>
    Black,

    /// <summary>Known to be good.</summary>
    White,
}
