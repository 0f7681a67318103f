namespace Onboarding.Api.Dialects.Amlyze.Demo;

/// <summary>The words from which invented customers get their names and addresses.</summary>
internal static class DemoNames
{
    /// <summary>First names.</summary>
    public static string[] First { get; } =
    [
        "Ada", "Aldona", "Anders", "Beatriz", "Bruno", "Carla", "Dainius", "Edita", "Emil", "Farah", "Filip", "Greta", "Hanna", "Ignas", "Ines",
        "Jonas", "Karin",
        "Laila", "Lukas", "Marta", "Milan", "Nadia", "Nils", "Olga", "Paulo", "Rasa", "Rui", "Sofia", "Tomas", "Ugne", "Viktor", "Yasmin", "Zofia",
    ];

    /// <summary>Last names.</summary>
    public static string[] Last { get; } =
    [
        "Albright", "Balsys", "Bergholm", "Carvalhal", "Dembski", "Eglinis", "Fonteyne", "Gaidys", "Halvari", "Ivanauskaite", "Jarvela", "Kessler",
        "Lindqvist",
        "Marchetto", "Naumiec", "Okonjo", "Petrauskas", "Quintela", "Rautio", "Sarkis", "Tamulis", "Ustinow", "Varnelis", "Wendt", "Zabiela",
    ];

    /// <summary>First parts of companies' names.</summary>
    public static string[] Company { get; } =
    [
        "Amber", "Birch", "Cobalt", "Dune", "Ember", "Fjord", "Granite", "Harbour", "Iris", "Juniper", "Kestrel", "Lagoon", "Meadow", "Northern",
        "Orchard", "Pebble",
    ];

    /// <summary>Second parts of companies' names.</summary>
    public static string[] Trade { get; } =
        ["Bakery", "Consulting", "Freight", "Instruments", "Interiors", "Logistics", "Software", "Textiles", "Timber", "Trading"];

    /// <summary>Places: country and city.</summary>
    public static (string Country, string City)[] Places { get; } =
    [
        ("LT", "Vilnius"), ("LT", "Kaunas"), ("LV", "Riga"), ("EE", "Tallinn"), ("FI", "Turku"), ("SE", "Lund"), ("DE", "Bremen"), ("NL", "Utrecht"),
        ("PT", "Braga"),
        ("ES", "Vigo"), ("IT", "Trieste"), ("PL", "Gdynia"), ("FR", "Lille"), ("IE", "Cork"),
    ];

    /// <summary>Streets.</summary>
    public static string[] Streets { get; } =
        ["Mill Lane", "Station Road", "Linden Street", "Harbour Square", "Old Market", "Garden Row", "Church Hill", "River Walk"];
}
