namespace Onboarding.Domain.Customers;

/// <summary>The account's own list that contains a customer (fields.json, listPurpose).</summary>
public enum ListPurpose
{
    /// <summary>The list of unwanted customers.</summary>
    Black,

    /// <summary>The list of trusted customers.</summary>
    White,
}
